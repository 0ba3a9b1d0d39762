// Made from docs/openapi.json by `npm run docs:api`.

export interface paths {
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells whether everything is well, and why not.
         * @description Needs no token.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers this contract.
         * @description Needs no token.
         */
        get: operations["getOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the brands that the token may see.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrands"];
        put?: never;
        /**
         * Registers a brand.
         * @description Needs the role admin and a token that is not bound to one brand.
         */
        post: operations["postBrands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a brand.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the tokens of the installation, newest first, with those that have ended.
         * @description Needs the role admin and a token that is not bound to one brand.
         */
        get: operations["getTokens"];
        put?: never;
        /**
         * Makes a token of the installation; its secret is in this answer only.
         * @description Needs the role admin and a token that is not bound to one brand.
         */
        post: operations["postTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads what is known of a token of the installation.
         * @description Needs the role admin and a token that is not bound to one brand.
         */
        get: operations["getTokensOne"];
        put?: never;
        post?: never;
        /**
         * Ends a token of the installation within a minute.
         * @description Needs the role admin and a token that is not bound to one brand.
         */
        delete: operations["deleteTokensOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tokens/{tokenId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a token of the installation another secret, which is in this answer only.
         * @description Needs the role admin and a token that is not bound to one brand.
         */
        post: operations["postTokensRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the tokens of a brand, newest first, with those that have ended.
         * @description Needs the role admin.
         */
        get: operations["getBrandsTokens"];
        put?: never;
        /**
         * Makes a token of a brand; its secret is in this answer only.
         * @description Needs the role admin.
         */
        post: operations["postBrandsTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads what is known of a token of a brand.
         * @description Needs the role admin.
         */
        get: operations["getBrandsTokensOne"];
        put?: never;
        post?: never;
        /**
         * Ends a token of a brand within a minute.
         * @description Needs the role admin.
         */
        delete: operations["deleteBrandsTokensOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/tokens/{tokenId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a token of a brand another secret, which is in this answer only.
         * @description Needs the role admin.
         */
        post: operations["postBrandsTokensRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the brand's applications.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsApplications"];
        put?: never;
        /**
         * Registers an application that the brand has at a platform.
         * @description Needs the role admin.
         */
        post: operations["postBrandsApplications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/applications/{applicationId}/revocation-address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the address at which the platform tells that a user has taken the permission back.
         * @description Needs the role admin.
         */
        post: operations["postBrandsApplicationsRevocationAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the brand's accounts.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsAccounts"];
        put?: never;
        /**
         * Registers an account of the brand on a platform, or a person.
         * @description Needs the role admin.
         */
        post: operations["postBrandsAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads an account and what its lane has left.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsAccountsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes settings of an account.
         * @description Needs the role admin.
         */
        patch: operations["patchBrandsAccountsOne"];
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replaces the credentials; ends a block that the old ones caused.
         * @description Needs the role admin.
         */
        put: operations["putBrandsAccountsCredentials"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a block that a person has settled.
         * @description Needs the role admin.
         */
        post: operations["postBrandsAccountsUnblock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads verification, capabilities and checklist.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsAccountsProfile"];
        /**
         * Replaces verification and checklist.
         * @description Needs the role admin.
         */
        put: operations["putBrandsAccountsProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/profile/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has Weibo asked within minutes who the account is: name, followers, verification.
         * @description Needs the role admin.
         */
        post: operations["postBrandsAccountsProfileRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the times of the week at which an account publishes.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsAccountsSlots"];
        /**
         * Replaces the times of the week at which an account publishes.
         * @description Needs the role editor, or a higher one.
         */
        put: operations["putBrandsAccountsSlots"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/slots/coming": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the slots of the coming weeks, with the post that sits in each.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsAccountsSlotsComing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/blackouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads when the brand does not publish, and whether it is paused.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsBlackouts"];
        /**
         * Replaces the rules by which posts are held.
         * @description Needs the role admin.
         */
        put: operations["putBrandsBlackouts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Holds everything of the brand that is not claimed yet.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the pause of the brand.
         * @description Needs the role approver, or a higher one.
         */
        post: operations["postBrandsResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists public holidays, make-up working days, sales days and closed days.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/sync-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads what pages can be carried to on an account.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsAccountsSyncTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/sync-targets/{target}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the pages of a target that wait, were carried, were refused, or were dropped, with the reason.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsAccountsSyncTargetsPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/sync-targets/menu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keeps the last posts under a button of the menu of a WeChat account.
         * @description Needs the role admin.
         */
        put: operations["putBrandsAccountsSyncTargetsMenu"];
        post?: never;
        /**
         * Ends that; the button stays as it is.
         * @description Needs the role admin.
         */
        delete: operations["deleteBrandsAccountsSyncTargetsMenu"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/sync-targets/digest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Lists posts in an article of a WeChat account, by number or at set times.
         * @description Needs the role admin.
         */
        put: operations["putBrandsAccountsSyncTargetsDigest"];
        post?: never;
        /**
         * Ends that; what is queued stays queued, and what waits goes on waiting.
         * @description Needs the role admin.
         */
        delete: operations["deleteBrandsAccountsSyncTargetsDigest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets with what the platform signs its calls.
         * @description Needs the role admin.
         */
        put: operations["putBrandsAccountsCallback"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/authorization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a link on which a person lets the application act for the account.
         * @description Needs the role admin.
         */
        post: operations["postBrandsAccountsAuthorization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/authorization/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Holds the account and takes its token back at the platform.
         * @description Needs the role admin.
         */
        post: operations["postBrandsAccountsAuthorizationRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the library, newest first.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsMedia"];
        put?: never;
        /**
         * Adds a picture to the library.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/media/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a form with which a large file is posted.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsMediaUploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/media/{mediaId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads what is known of a picture.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsMediaOne"];
        /**
         * Replaces name and tags of a picture.
         * @description Needs the role editor, or a higher one.
         */
        put: operations["putBrandsMediaOne"];
        post?: never;
        /**
         * Takes a picture out of the library.
         * @description Needs the role editor, or a higher one.
         */
        delete: operations["deleteBrandsMediaOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists posts by due time: all, or those of a state, account, campaign or text, or that wait for somebody.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsPosts"];
        put?: never;
        /**
         * Queues a post.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsPosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts:validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checks a post as queueing does, and stores nothing.
         * @description Needs the role viewer, or a higher one.
         */
        post: operations["postBrandsPostsValidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a post with its deliveries.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsPostsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes whatever of a post has not been claimed, and names what has.
         * @description Needs the role editor, or a higher one.
         */
        patch: operations["patchBrandsPostsOne"];
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels what has not been claimed.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsPostsCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/deliveries/{deliveryId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decides what software could not.
         * @description Needs the role approver, or a higher one.
         */
        post: operations["postBrandsPostsDeliveriesResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Queues a post once more, for another time.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsPostsDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts:reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves up to 50 posts to other times, and says of each what became of it.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsPostsReschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads how many people must approve what the brand publishes.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsApproval"];
        /**
         * Says how many people must approve what is queued or edited from now on.
         * @description Needs the role admin.
         */
        put: operations["putBrandsApproval"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/approval/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks for approval once more, after a rejection or as a reminder.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsPostsApprovalRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/approval/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves a revision, which goes out at its time once enough people have.
         * @description Needs the role approver, or a higher one.
         */
        post: operations["postBrandsPostsApprovalApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/approval/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rejects a revision, with the reason.
         * @description Needs the role approver, or a higher one.
         */
        post: operations["postBrandsPostsApprovalReject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/revisions/{revision}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says what a revision has made different, field by field.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsPostsRevisionsDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/review-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the review links of a post, without their addresses.
         * @description Needs the role editor, or a higher one.
         */
        get: operations["getBrandsPostsReviewLinks"];
        put?: never;
        /**
         * Makes a link under which somebody without an account reviews the post.
         * @description Needs the role approver, or a higher one.
         */
        post: operations["postBrandsPostsReviewLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/review-links/{linkId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a review link void.
         * @description Needs the role approver, or a higher one.
         */
        post: operations["postBrandsPostsReviewLinksRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/imports/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a form with which a file to be imported is posted.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsImportsUploads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists imports, newest first.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsImports"];
        put?: never;
        /**
         * Imports posts from a file that has been posted.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists exports, newest first.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsExports"];
        put?: never;
        /**
         * Writes posts, log or clicks of a range of time into a file.
         * @description Needs the role viewer, or a higher one.
         */
        post: operations["postBrandsExports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/imports/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells how far an import is, and where its files are.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsImportsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/exports/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells how far an export is, and where its files are.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsExportsOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes back what is out, cancels what is not, and keeps the wish for what may be out.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsPostsWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/deliveries/{deliveryId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the platform whether what is out still stands; what it has removed becomes `removed`.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsPostsDeliveriesCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads how the brand's site looks.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsSite"];
        /**
         * Replaces how the brand's site looks.
         * @description Needs the role admin.
         */
        put: operations["putBrandsSite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/tone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the brand's own words.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsTone"];
        /**
         * Replaces the brand's own words.
         * @description Needs the role admin.
         */
        put: operations["putBrandsTone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the links of a post and its page, with their clicks.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsPostsLinks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Makes links of a post lead elsewhere, or end.
         * @description Needs the role editor, or a higher one.
         */
        patch: operations["patchBrandsPostsLinks"];
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/links/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Makes links of a post lead elsewhere, or end.
         * @description Needs the role editor, or a higher one.
         */
        patch: operations["patchBrandsPostsLinksOne"];
        trace?: never;
    };
    "/v1/brands/{brandId}/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the campaigns of a brand, the first to begin first.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsCampaigns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/campaigns/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a campaign.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsCampaignsOne"];
        /**
         * Describes a campaign: period, goal, budget, topics, and what its posts have where they say nothing.
         * @description Needs the role editor, or a higher one.
         */
        put: operations["putBrandsCampaignsOne"];
        post?: never;
        /**
         * Forgets what was said of a campaign; its posts keep the label.
         * @description Needs the role editor, or a higher one.
         */
        delete: operations["deleteBrandsCampaignsOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/tracking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads which parameters the links of a brand add.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsTracking"];
        /**
         * Replaces which parameters the links of a brand add.
         * @description Needs the role admin.
         */
        put: operations["putBrandsTracking"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/reports/clicks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sums the clicks of a brand.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsReportsClicks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/reports/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sums what was carried to each sync target of a brand, with what waits there and the quota left.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsReportsSync"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says what became of the page of a post at each of its sync targets.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsPostsSync"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/campaigns/{campaignId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sums up a campaign: what came out where, what did not and why, clicks, goal and what is to be done.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsCampaignsReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/deliveries/{deliveryId}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads what a person is to publish or to take down, with a fresh guest link.
         * @description Needs the role editor, or a higher one.
         */
        get: operations["getBrandsPostsDeliveriesHandOver"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/deliveries/{deliveryId}/hand-over/revoke-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the guest links that were given out void.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsPostsDeliveriesHandOverRevokeLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/posts/{postId}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists every attempt, look, result and decision of a post.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsPostsLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists one day of an account, in Beijing time.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsAccountsLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists one day of the brand, in Beijing time.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was changed one day outside brands, in Beijing time.
         * @description Needs the role admin and a token that is not bound to one brand.
         */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who changed what of a brand one day, in Beijing time.
         * @description Needs the role admin.
         */
        get: operations["getBrandsAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the webhooks of a brand and how they are doing.
         * @description Needs the role admin.
         */
        get: operations["getBrandsWebhooks"];
        put?: never;
        /**
         * Makes a webhook, to which events of the brand are sent; its secret is in this answer only.
         * @description Needs the role admin.
         */
        post: operations["postBrandsWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a webhook and how it is doing.
         * @description Needs the role admin.
         */
        get: operations["getBrandsWebhooksOne"];
        put?: never;
        post?: never;
        /**
         * Ends a webhook with its secrets.
         * @description Needs the role admin.
         */
        delete: operations["deleteBrandsWebhooksOne"];
        options?: never;
        head?: never;
        /**
         * Changes where a webhook sends to, what it is sent, and its description.
         * @description Needs the role admin.
         */
        patch: operations["patchBrandsWebhooksOne"];
        trace?: never;
    };
    "/v1/brands/{brandId}/webhooks/{webhookId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a webhook another secret, which is in this answer only; the one before signs as well for a while.
         * @description Needs the role admin.
         */
        post: operations["postBrandsWebhooksRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/webhooks/{webhookId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends nothing to a webhook until it is resumed; what happens is kept.
         * @description Needs the role admin.
         */
        post: operations["postBrandsWebhooksPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/webhooks/{webhookId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends to a webhook again, first what waited before the pause.
         * @description Needs the role admin.
         */
        post: operations["postBrandsWebhooksResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/webhooks/{webhookId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was sent to a webhook in the last 30 days, newest first, with what came of it.
         * @description Needs the role admin.
         */
        get: operations["getBrandsWebhooksMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/webhooks/{webhookId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends one message of the log, or those of some time, once more under their ids.
         * @description Needs the role admin.
         */
        post: operations["postBrandsWebhooksReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a message that means nothing; the log says within seconds what came of it.
         * @description Needs the role admin.
         */
        post: operations["postBrandsWebhooksTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the series of a brand with their next occurrences.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsSeries"];
        put?: never;
        /**
         * Makes a series of posts, by a rule or in slots of an account.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsSeries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/series/{seriesId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a series: its content, its next occurrences, and why some were not made.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsSeriesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes all occurrences of a series that follow.
         * @description Needs the role editor, or a higher one.
         */
        patch: operations["patchBrandsSeriesOne"];
        trace?: never;
    };
    "/v1/brands/{brandId}/series/{seriesId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes no further occurrence until the series is resumed.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsSeriesPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/series/{seriesId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Goes on with a series that was paused.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsSeriesResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/series/{seriesId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a series for good, and cancels what it has queued unless that is kept.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsSeriesEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/series/{seriesId}/occurrences/{slotId}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leaves one occurrence out.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsSeriesOccurrencesSkip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/series/{seriesId}/occurrences/{slotId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives one occurrence another time.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsSeriesOccurrencesMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/wechat/menu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the menu that followers of a WeChat account see.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsAccountsWechatMenu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/wechat/qr-codes/{scene}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Makes the QR code of a scene, where none lives as long already.
         * @description Needs the role editor, or a higher one.
         */
        put: operations["putBrandsAccountsWechatQrCodesOne"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/wechat/qr-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the QR codes of a WeChat account by scene.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsAccountsWechatQrCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/wechat/followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the openids of those who follow a WeChat account.
         * @description Needs the role editor, or a higher one.
         */
        get: operations["getBrandsAccountsWechatFollowers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/wechat/followers/{openId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells since when, how and by which scene somebody follows.
         * @description Needs the role editor, or a higher one.
         */
        get: operations["getBrandsAccountsWechatFollowersOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/wechat/followers/{openId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Writes to one follower, while WeChat lets the account speak.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsAccountsWechatFollowersMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/wechat/posts/{postId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the comments of an article that is out.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsAccountsWechatPostsComments"];
        /**
         * Opens or closes the comments of an article.
         * @description Needs the role editor, or a higher one.
         */
        put: operations["putBrandsAccountsWechatPostsComments"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/wechat/posts/{postId}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Shows a comment first, or no longer.
         * @description Needs the role editor, or a higher one.
         */
        put: operations["putBrandsAccountsWechatPostsCommentsOne"];
        post?: never;
        /**
         * Deletes a comment.
         * @description Needs the role editor, or a higher one.
         */
        delete: operations["deleteBrandsAccountsWechatPostsCommentsOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/wechat/posts/{postId}/comments/{commentId}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answers a comment, once.
         * @description Needs the role editor, or a higher one.
         */
        put: operations["putBrandsAccountsWechatPostsCommentsReply"];
        post?: never;
        /**
         * Takes the answer to a comment back.
         * @description Needs the role editor, or a higher one.
         */
        delete: operations["deleteBrandsAccountsWechatPostsCommentsReply"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/inbox/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads how the brand answers by itself, and for how long it keeps what people write.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsInboxSettings"];
        /**
         * Replaces rules, office hours and retention of the inbox.
         * @description Needs the role admin.
         */
        put: operations["putBrandsInboxSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/inbox/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists when everything about a person was erased, the oldest first, without saying of whom.
         * @description Needs the role admin.
         */
        get: operations["getBrandsInboxErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/inbox/{threadId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erases everything that is known of a person on the account, for good.
         * @description Needs the role admin.
         */
        post: operations["postBrandsInboxErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/accounts/{accountId}/welcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads what whoever comes to the account is told, and which variant is followed how often.
         * @description Needs the role viewer, or a higher one.
         */
        get: operations["getBrandsAccountsWelcome"];
        /**
         * Replaces what whoever comes to the account is told.
         * @description Needs the role admin.
         */
        put: operations["putBrandsAccountsWelcome"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who has written to a brand's accounts, the latest first.
         * @description Needs the role editor, or a higher one.
         */
        get: operations["getBrandsInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/inbox/{threadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads how things stand with one person.
         * @description Needs the role editor, or a higher one.
         */
        get: operations["getBrandsInboxOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Assigns, tags, reads or closes a thread.
         * @description Needs the role editor, or a higher one.
         */
        patch: operations["patchBrandsInboxOne"];
        trace?: never;
    };
    "/v1/brands/{brandId}/inbox/{threadId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what one person and the account have said to each other, the latest first.
         * @description Needs the role editor, or a higher one.
         */
        get: operations["getBrandsInboxMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/inbox/{threadId}/replies/{messageId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says what became of an answer whose outcome got lost.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsInboxRepliesResolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/inbox/{threadId}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answers a person, while the platform lets the account speak.
         * @description Needs the role editor, or a higher one.
         */
        post: operations["postBrandsInboxReplies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/brands/{brandId}/media/{mediaId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erases a picture for good, with everything that was fitted of it.
         * @description Needs the role admin.
         */
        post: operations["postBrandsMediaErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "delivery.held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something that a person or time must settle stands in the way; it releases itself. */
        post: operations["on-delivery-held"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.approval-overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is due and nobody has approved it; it goes out if that comes before its lateness limit. */
        post: operations["on-delivery-approval-overdue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The platform has taken it and works on it, or reviews it. */
        post: operations["on-delivery-accepted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is out; `url` says where, as far as the platform tells. */
        post: operations["on-delivery-published"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.handed-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The last step is a person’s. */
        post: operations["on-delivery-handed-over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.retrying": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The platform refused it for now; it is tried again. */
        post: operations["on-delivery-retrying"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.unknown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No clear answer came; the platform is asked whether it is out. */
        post: operations["on-delivery-unknown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.needs-person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looking has not shown whether it is out; a person must decide. */
        post: operations["on-delivery-needs-person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The platform refused it for good; `problem` says why. */
        post: operations["on-delivery-failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person still has to act on it. */
        post: operations["on-delivery-reminder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.missed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was not out before its lateness limit, and does not go out any more. */
        post: operations["on-delivery-missed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It does not go out. */
        post: operations["on-delivery-cancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.reopened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person lets it go out after all. */
        post: operations["on-delivery-reopened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.withdrawal-handed-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Only a person can take it back at the platform, and has been asked to. */
        post: operations["on-delivery-withdrawal-handed-over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It has been taken back. */
        post: operations["on-delivery-withdrawn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.withdrawal-refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The platform keeps it; `problem` says why. */
        post: operations["on-delivery-withdrawal-refused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.removed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was found to be gone from the platform. */
        post: operations["on-delivery-removed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The page of a post has been withdrawn, and with it all of its links. */
        post: operations["on-post-withdrawn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.approval-requested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A revision of a post waits for somebody to approve it: the first person, or the second. */
        post: operations["on-post-approval-requested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.approved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A revision of a post was approved; it goes out at its time. */
        post: operations["on-post-approved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A revision of a post was rejected; the post says why. */
        post: operations["on-post-rejected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "account.token-expiring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authorisation of an account ends in `daysLeft` days; a person must renew it. */
        post: operations["on-account-token-expiring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "account.token-expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authorisation of an account has ended; what falls due is held. */
        post: operations["on-account-token-expired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "account.token-revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authorisation of an account was taken back: by the brand, or by the user at the platform (`by`). */
        post: operations["on-account-token-revoked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "sync.carried": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pages were carried to a batch target: Baidu, the menu or a digest of a WeChat account. */
        post: operations["on-sync-carried"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "message.received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody has written to an account, or mentioned it, and asks for an answer; neither who nor what is told. */
        post: operations["on-message-received"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "series.occurrence-refused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An occurrence of a series was not made: its post was refused, or another one has its slot. */
        post: operations["on-series-occurrence-refused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.paused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A webhook has taken nothing for days and was paused. */
        post: operations["on-webhook-paused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A webhook answered 410: it does not want anything any more. */
        post: operations["on-webhook-disabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        PostInput: {
            title: string;
            summary: string;
            dueAt: string;
            slot?: {
                accountId?: string;
                label?: string;
                notBefore?: string;
            };
            timeZone?: string;
            /** @default 60 */
            latenessLimitMinutes?: number;
            link?: {
                /** Format: uri */
                target?: string;
                /**
                 * @default page
                 * @enum {string}
                 */
                mode?: "page" | "redirect";
                /** Format: date-time */
                expiresAt?: string;
            };
            campaign?: string;
            influencer?: string;
            coverMediaId?: string;
            page?: {
                /** @enum {string} */
                language?: "zh" | "en";
                text?: string;
                coverAlt?: string;
                pictures?: {
                    mediaId: string;
                    alt: string;
                }[];
                countdown?: {
                    /** Format: date-time */
                    until: string;
                    label: string;
                };
            };
            deliveries: components["schemas"]["DeliveryInput"][];
            /** @enum {string} */
            priority?: "high" | "normal" | "low";
            sync?: (string | {
                accountId: string;
                /** @enum {string} */
                target?: "push" | "menu" | "digest";
            })[];
        };
        DeliveryInput: {
            accountId: string;
            /** @enum {string} */
            shape?: "post" | "article" | "poll" | "video" | "repost" | "comment" | "reply" | "gallery";
            after?: string;
            /** @enum {string} */
            otherwise?: "hold" | "skip" | "run-without";
            text?: string;
            pictureMediaIds?: string[];
            pictures?: {
                mediaId: string;
                /** @default  */
                text?: string;
            }[];
            influencer?: string;
            /** Format: uri */
            targetUrl?: string;
            alsoComment?: boolean;
            title?: string;
            body?: string;
            coverMediaId?: string;
            author?: string;
            digest?: string;
            original?: boolean;
            moreArticles?: {
                title: string;
                body: string;
                coverMediaId: string;
                author?: string;
            }[];
            /** @enum {string} */
            notify?: "none" | "followers";
            /** @enum {string} */
            comments?: "closed" | "everyone" | "followers";
            declarations?: {
                origin?: {
                    /** @constant */
                    kind: "original";
                } | {
                    /** @constant */
                    kind: "reprint";
                    source: string;
                };
                madeByAi?: boolean;
                advertisement?: boolean;
            };
            poll?: {
                question: string;
                options: string[];
                /** @default false */
                isMultiple?: boolean;
            };
            /** Format: uri */
            videoUrl?: string;
            instructions?: string;
            noticeMinutes?: number;
        };
        PostChange: {
            title?: string;
            summary?: string;
            dueAt?: string;
            slot?: {
                accountId?: string;
                label?: string;
                notBefore?: string;
            };
            timeZone?: string;
            latenessLimitMinutes?: number;
            link?: {
                target?: string | null;
                /** @enum {string} */
                mode?: "page" | "redirect";
                expiresAt?: string | null;
            };
            coverMediaId?: string | null;
            page?: {
                /** @enum {string} */
                language?: "zh" | "en";
                text?: string;
                coverAlt?: string;
                pictures?: {
                    mediaId: string;
                    alt: string;
                }[];
                countdown?: {
                    /** Format: date-time */
                    until: string;
                    label: string;
                };
            } | null;
            /** @enum {string} */
            priority?: "high" | "normal" | "low";
            deliveries?: {
                accountId: string;
                /** @enum {string} */
                shape?: "post" | "article" | "poll" | "video" | "repost" | "comment" | "reply" | "gallery";
                after?: string | null;
                otherwise?: ("hold" | "skip" | "run-without") | null;
                text?: string | null;
                pictureMediaIds?: string[] | null;
                pictures?: {
                    mediaId: string;
                    /** @default  */
                    text?: string;
                }[] | null;
                influencer?: string | null;
                targetUrl?: string | null;
                alsoComment?: boolean | null;
                title?: string | null;
                body?: string | null;
                coverMediaId?: string | null;
                author?: string | null;
                digest?: string | null;
                original?: boolean | null;
                moreArticles?: {
                    title: string;
                    body: string;
                    coverMediaId: string;
                    author?: string;
                }[] | null;
                notify?: ("none" | "followers") | null;
                comments?: ("closed" | "everyone" | "followers") | null;
                declarations?: {
                    origin?: {
                        /** @constant */
                        kind: "original";
                    } | {
                        /** @constant */
                        kind: "reprint";
                        source: string;
                    };
                    madeByAi?: boolean;
                    advertisement?: boolean;
                } | null;
                poll?: {
                    question: string;
                    options: string[];
                    /** @default false */
                    isMultiple?: boolean;
                } | null;
                videoUrl?: string | null;
                instructions?: string | null;
                noticeMinutes?: number | null;
            }[];
            removeDeliveries?: string[];
            sync?: (string | {
                accountId: string;
                /** @enum {string} */
                target?: "push" | "menu" | "digest";
            })[];
        };
        ApprovalRule: {
            steps: 0 | 1 | 2;
            ownPosts: boolean;
        };
        ImportInput: {
            /** @description Of the form that the file was posted with. */
            uploadId: string;
            /**
             * @description jsonl: on each line a post as `POST …/posts` takes it.
             * @default csv
             * @enum {string}
             */
            format?: "csv" | "jsonl";
            /**
             * @description Left out, it is told by the bytes.
             * @enum {string}
             */
            encoding?: "utf-8" | "gb18030";
            /**
             * @description What headings stand for that are not known by themselves.
             * @default {}
             */
            columns?: {
                [key: string]: "title" | "summary" | "dueAt" | "timeZone" | "accounts" | "text" | "link" | "linkMode" | "campaign" | "influencer" | "cover" | "pictures" | "priority" | "latenessLimitMinutes" | "sync" | "articleTitle" | "body" | "author" | "digest" | "notify" | "shape" | "instructions" | "allowDuplicate";
            };
            /**
             * @description What an empty cell, or a missing column, is taken for.
             * @default {}
             */
            defaults?: {
                [key: string]: string;
            };
            /**
             * @description Whether one wrong row keeps back all, or itself alone.
             * @default all-or-nothing
             * @enum {string}
             */
            keep?: "all-or-nothing" | "good-rows";
            /**
             * @description Checks every row and stores nothing.
             * @default false
             */
            dryRun?: boolean;
            /**
             * @description Takes what an account has within 24 hours already.
             * @default false
             */
            allowDuplicates?: boolean;
        };
        ExportInput: {
            /** @enum {string} */
            what: "posts" | "log" | "clicks";
            /**
             * @default csv
             * @enum {string}
             */
            format?: "csv" | "jsonl";
            /** @description A day or an instant; a week ago, if left out. */
            from?: string;
            /** @description Not part of the range, which spans up to 400 days. */
            to?: string;
            accountId?: string;
            campaign?: string;
        };
        SeriesInput: {
            name: string;
            rhythm: {
                /** @constant */
                by: "rule";
                rule: string;
                startsAt: string;
                timeZone?: string;
                /**
                 * @default every
                 * @enum {string}
                 */
                days?: "every" | "working" | "not-holidays" | "holidays" | "off";
            } | {
                /** @constant */
                by: "slot";
                accountId: string;
                label?: string;
            };
            post: {
                title: string;
                summary: string;
                /** @default 60 */
                latenessLimitMinutes?: number;
                link?: {
                    /** Format: uri */
                    target?: string;
                    /**
                     * @default page
                     * @enum {string}
                     */
                    mode?: "page" | "redirect";
                    /** Format: date-time */
                    expiresAt?: string;
                };
                campaign?: string;
                influencer?: string;
                coverMediaId?: string;
                page?: {
                    /** @enum {string} */
                    language?: "zh" | "en";
                    text?: string;
                    coverAlt?: string;
                    pictures?: {
                        mediaId: string;
                        alt: string;
                    }[];
                    countdown?: {
                        /** Format: date-time */
                        until: string;
                        label: string;
                    };
                };
                deliveries: components["schemas"]["DeliveryInput"][];
                /** @enum {string} */
                priority?: "high" | "normal" | "low";
                sync?: (string | {
                    accountId: string;
                    /** @enum {string} */
                    target?: "push" | "menu" | "digest";
                })[];
            };
            /** @default [] */
            variants?: {
                title?: string;
                summary?: string;
                coverMediaId?: string;
                page?: {
                    /** @enum {string} */
                    language?: "zh" | "en";
                    text?: string;
                    coverAlt?: string;
                    pictures?: {
                        mediaId: string;
                        alt: string;
                    }[];
                    countdown?: {
                        /** Format: date-time */
                        until: string;
                        label: string;
                    };
                };
                deliveries?: {
                    accountId: string;
                    /** @enum {string} */
                    shape?: "post" | "article" | "poll" | "video" | "repost" | "comment" | "reply" | "gallery";
                    after?: string | null;
                    otherwise?: ("hold" | "skip" | "run-without") | null;
                    text?: string | null;
                    pictureMediaIds?: string[] | null;
                    pictures?: {
                        mediaId: string;
                        /** @default  */
                        text?: string;
                    }[] | null;
                    influencer?: string | null;
                    targetUrl?: string | null;
                    alsoComment?: boolean | null;
                    title?: string | null;
                    body?: string | null;
                    coverMediaId?: string | null;
                    author?: string | null;
                    digest?: string | null;
                    original?: boolean | null;
                    moreArticles?: {
                        title: string;
                        body: string;
                        coverMediaId: string;
                        author?: string;
                    }[] | null;
                    notify?: ("none" | "followers") | null;
                    comments?: ("closed" | "everyone" | "followers") | null;
                    declarations?: {
                        origin?: {
                            /** @constant */
                            kind: "original";
                        } | {
                            /** @constant */
                            kind: "reprint";
                            source: string;
                        };
                        madeByAi?: boolean;
                        advertisement?: boolean;
                    } | null;
                    poll?: {
                        question: string;
                        options: string[];
                        /** @default false */
                        isMultiple?: boolean;
                    } | null;
                    videoUrl?: string | null;
                    instructions?: string | null;
                    noticeMinutes?: number | null;
                }[];
            }[];
        };
        /** @description RFC 9457, with words for people in Chinese and English. */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Stable, for programs. */
            code: string;
            detail: string;
            messages: {
                zh: string;
                en: string;
            };
            /** @description The way out. */
            hints: {
                zh: string;
                en: string;
            };
            findings?: components["schemas"]["Finding"][];
            requestId: string;
        };
        Finding: {
            field: string;
            code: string;
            /** @enum {string} */
            severity: "error" | "warning";
            limit?: string | number;
            actual?: string | number;
            message: components["schemas"]["Bilingual"];
            hint: components["schemas"]["Bilingual"];
            place?: {
                start: number;
                end: number;
            };
            source?: {
                /** @enum {string} */
                kind: "law" | "platform" | "practice" | "brand";
                /** @enum {string} */
                confidence: "O" | "S" | "R" | "choice";
                name: components["schemas"]["Bilingual"];
                year?: number;
            };
        };
        Bilingual: {
            zh: string;
            en: string;
        };
        GatewayMessage: {
            message: string;
        };
        Brand: {
            brandId: string;
            name: string;
            timeZone: string;
            linkDomain: string;
            approval?: components["schemas"]["ApprovalRuleOutput"];
            createdAt: string;
        };
        Application: {
            applicationId: string;
            brandId: string;
            /** @constant */
            platform: "weibo";
            name: string;
            appKey: string;
            safeDomain: string;
            reviewed: boolean;
            callbackUrl?: string;
            createdAt: string;
        };
        Account: {
            accountId: string;
            brandId: string;
            name: string;
            createdAt: string;
            version?: number;
            profile?: {
                verification?: {
                    /** @enum {string} */
                    kind: "none" | "personal" | "government" | "enterprise" | "media" | "campus" | "website" | "application" | "organisation";
                    reason?: string;
                    /** Format: date */
                    validUntil?: string;
                };
                reading?: {
                    readAt: string;
                    name: string;
                    followers: number;
                    verification: {
                        /** @enum {string} */
                        kind: "none" | "personal" | "government" | "enterprise" | "media" | "campus" | "website" | "application" | "organisation";
                        reason?: string;
                    };
                };
                checklist: {
                    [key: string]: {
                        /** Format: date */
                        settledOn: string;
                        note?: string;
                    };
                };
            };
            pace?: {
                minGapMs?: number;
                limits?: {
                    [key: string]: number;
                };
            };
            watchDays?: number;
            /** @constant */
            platform: "weibo";
            applicationId: string;
            uid: string;
            /** @enum {string} */
            tier: "ordinary" | "commercial";
            operatorIp: string;
            safeDomain: string;
        } | {
            accountId: string;
            brandId: string;
            name: string;
            createdAt: string;
            version?: number;
            profile?: {
                verification?: {
                    /** @enum {string} */
                    kind: "none" | "personal" | "government" | "enterprise" | "media" | "campus" | "website" | "application" | "organisation";
                    reason?: string;
                    /** Format: date */
                    validUntil?: string;
                };
                reading?: {
                    readAt: string;
                    name: string;
                    followers: number;
                    verification: {
                        /** @enum {string} */
                        kind: "none" | "personal" | "government" | "enterprise" | "media" | "campus" | "website" | "application" | "organisation";
                        reason?: string;
                    };
                };
                checklist: {
                    [key: string]: {
                        /** Format: date */
                        settledOn: string;
                        note?: string;
                    };
                };
            };
            pace?: {
                minGapMs?: number;
                limits?: {
                    [key: string]: number;
                };
            };
            watchDays?: number;
            /** @constant */
            platform: "wechat";
            appId: string;
            verified: boolean;
            /** @enum {string} */
            kind: "service" | "subscription";
        } | {
            accountId: string;
            brandId: string;
            name: string;
            createdAt: string;
            version?: number;
            profile?: {
                verification?: {
                    /** @enum {string} */
                    kind: "none" | "personal" | "government" | "enterprise" | "media" | "campus" | "website" | "application" | "organisation";
                    reason?: string;
                    /** Format: date */
                    validUntil?: string;
                };
                reading?: {
                    readAt: string;
                    name: string;
                    followers: number;
                    verification: {
                        /** @enum {string} */
                        kind: "none" | "personal" | "government" | "enterprise" | "media" | "campus" | "website" | "application" | "organisation";
                        reason?: string;
                    };
                };
                checklist: {
                    [key: string]: {
                        /** Format: date */
                        settledOn: string;
                        note?: string;
                    };
                };
            };
            pace?: {
                minGapMs?: number;
                limits?: {
                    [key: string]: number;
                };
            };
            watchDays?: number;
            /** @constant */
            platform: "baidu-search";
            site: string;
        } | {
            accountId: string;
            brandId: string;
            name: string;
            createdAt: string;
            version?: number;
            profile?: {
                verification?: {
                    /** @enum {string} */
                    kind: "none" | "personal" | "government" | "enterprise" | "media" | "campus" | "website" | "application" | "organisation";
                    reason?: string;
                    /** Format: date */
                    validUntil?: string;
                };
                reading?: {
                    readAt: string;
                    name: string;
                    followers: number;
                    verification: {
                        /** @enum {string} */
                        kind: "none" | "personal" | "government" | "enterprise" | "media" | "campus" | "website" | "application" | "organisation";
                        reason?: string;
                    };
                };
                checklist: {
                    [key: string]: {
                        /** Format: date */
                        settledOn: string;
                        note?: string;
                    };
                };
            };
            pace?: {
                minGapMs?: number;
                limits?: {
                    [key: string]: number;
                };
            };
            watchDays?: number;
            /** @constant */
            platform: "baijiahao";
            appId: string;
        } | {
            accountId: string;
            brandId: string;
            name: string;
            createdAt: string;
            version?: number;
            profile?: {
                verification?: {
                    /** @enum {string} */
                    kind: "none" | "personal" | "government" | "enterprise" | "media" | "campus" | "website" | "application" | "organisation";
                    reason?: string;
                    /** Format: date */
                    validUntil?: string;
                };
                reading?: {
                    readAt: string;
                    name: string;
                    followers: number;
                    verification: {
                        /** @enum {string} */
                        kind: "none" | "personal" | "government" | "enterprise" | "media" | "campus" | "website" | "application" | "organisation";
                        reason?: string;
                    };
                };
                checklist: {
                    [key: string]: {
                        /** Format: date */
                        settledOn: string;
                        note?: string;
                    };
                };
            };
            pace?: {
                minGapMs?: number;
                limits?: {
                    [key: string]: number;
                };
            };
            watchDays?: number;
            /** @constant */
            platform: "manual";
            /** @enum {string} */
            kind: "community" | "press" | "influencer" | "own-account";
            reference: string;
            hosts: string[];
            rules: components["schemas"]["CommunityRules"];
            noticeMinutes: number;
            remindEveryMinutes: number;
        };
        CommunityRules: {
            /** @enum {string} */
            links: "allowed" | "refused";
            maxCharacters?: number;
            postingHours?: {
                from: string;
                to: string;
            };
            text?: {
                zh?: string;
                en?: string;
            };
        };
        AccountWithLane: {
            account: components["schemas"]["Account"];
            lane: {
                isBlocked: boolean;
                blockedReason?: string;
                blockedMessage?: components["schemas"]["Bilingual"];
                blockedUntil?: string;
                nextFreeAt?: string;
                readonly limits: {
                    name: string;
                    window: string;
                    left: number;
                    max: number;
                }[];
                readonly spentCalls?: {
                    call: string;
                    until: string;
                }[];
                pushesLeft?: number;
                pushesLeftAt?: string;
            };
            authorization?: {
                endsAt: string;
                daysLeft: number;
            };
        };
        Profile: {
            verification?: {
                /** @enum {string} */
                kind: "none" | "personal" | "government" | "enterprise" | "media" | "campus" | "website" | "application" | "organisation";
                reason?: string;
                /** Format: date */
                validUntil?: string;
            };
            reading?: {
                readAt: string;
                name: string;
                followers: number;
                verification: {
                    /** @enum {string} */
                    kind: "none" | "personal" | "government" | "enterprise" | "media" | "campus" | "website" | "application" | "organisation";
                    reason?: string;
                };
            };
            readonly capabilities: {
                name: string;
                title: components["schemas"]["Bilingual"];
                isAllowed: boolean;
                why?: components["schemas"]["Bilingual"];
                how?: components["schemas"]["Bilingual"];
            }[];
            readonly checklist: {
                id: string;
                title: components["schemas"]["Bilingual"];
                how: components["schemas"]["Bilingual"];
                /** @enum {string} */
                state: "settled" | "open";
                settledOn?: string;
                note?: string;
            }[];
        };
        SlotGrid: {
            brandId: string;
            accountId: string;
            slots: {
                at: string;
                weekdays: number[];
                /** @enum {string} */
                days: "every" | "working" | "not-holidays" | "holidays" | "off";
                label?: string;
            }[];
            version: number;
            updatedAt?: string;
            updatedBy?: string;
        };
        Blackouts: {
            brandId: string;
            timeZone: string;
            readonly rules: {
                name: string;
                accountIds?: string[];
                when: {
                    /** @constant */
                    kind: "range";
                    from: string;
                    to: string;
                } | {
                    /** @constant */
                    kind: "days";
                    dates: string[];
                } | {
                    /** @constant */
                    kind: "yearly";
                    days: string[];
                } | {
                    /** @constant */
                    kind: "weekly";
                    weekdays: number[];
                    days: string;
                    from: string;
                    to: string;
                };
            }[];
            pause?: {
                since: string;
                until?: string;
                reason?: string;
                by: string;
            };
            version: number;
            updatedAt?: string;
            updatedBy?: string;
        };
        Picture: {
            mediaId: string;
            brandId: string;
            fileName: string;
            /** @enum {string} */
            contentType: "image/jpeg" | "image/png" | "image/gif" | "image/webp";
            byteLength: number;
            width: number;
            height: number;
            frames: number;
            sha256: string;
            tags: string[];
            createdAt: string;
            deletedAt?: string;
        };
        QueuedPost: {
            postId: string;
            brandId: string;
            revision: number;
            title: string;
            dueAt: string;
            timeZone: string;
            latenessLimitMinutes: number;
            linkUrl: string;
            withdrawnAt?: string;
            campaign?: string;
            /** @enum {string} */
            priority: "high" | "normal" | "low";
            readonly sync: {
                accountId: string;
                /** @enum {string} */
                target: "push" | "menu" | "digest";
            }[];
            readonly deliveries: components["schemas"]["Delivery"][];
            landing?: components["schemas"]["Landing"];
            approval?: components["schemas"]["Approval"];
            createdAt: string;
            createdBy: string;
            readonly warnings: components["schemas"]["Finding"][];
        };
        Delivery: {
            deliveryId: string;
            accountId: string;
            platform: string;
            shape: string;
            state: string;
            linkUrl: string;
            attempts: number;
            dueAt?: string;
            attendAt?: string;
            after?: string;
            otherwise?: string;
            handOver?: {
                publishAt?: string;
                deadline?: string;
            };
            publishedAt?: string;
            url?: string;
            platformId?: string;
            problem?: {
                kind: string;
                code: string;
                message: components["schemas"]["Bilingual"];
            };
            withdrawal?: {
                status: string;
                askedAt: string;
                message: components["schemas"]["Bilingual"];
                problem?: {
                    kind: string;
                    code: string;
                };
            };
            decision?: {
                readonly verdicts: string[];
                hint: components["schemas"]["Bilingual"];
                since?: string;
                lastAttempt?: {
                    step: string;
                    startedAt: string;
                };
                readonly looks?: {
                    step?: string;
                    at: string;
                    result: string;
                }[];
            };
            content?: components["schemas"]["Content"];
        };
        Content: {
            /** @constant */
            platform: "weibo";
            declarations?: {
                origin?: {
                    /** @constant */
                    kind: "original";
                } | {
                    /** @constant */
                    kind: "reprint";
                    source: string;
                };
                madeByAi?: boolean;
                advertisement?: boolean;
            };
            text: string;
            pictureMediaIds?: string[];
            targetUrl?: string;
            alsoComment?: boolean;
        } | {
            /** @constant */
            platform: "wechat";
            declarations?: {
                origin?: {
                    /** @constant */
                    kind: "original";
                } | {
                    /** @constant */
                    kind: "reprint";
                    source: string;
                };
                madeByAi?: boolean;
                advertisement?: boolean;
            };
            title: string;
            body: string;
            coverMediaId: string;
            author?: string;
            digest?: string;
            pictureMediaIds?: string[];
            moreArticles?: {
                title: string;
                body: string;
                coverMediaId: string;
                author?: string;
            }[];
            /** @enum {string} */
            notify?: "none" | "followers";
            /** @enum {string} */
            comments?: "closed" | "everyone" | "followers";
        } | ({
            /** @constant */
            platform: "baijiahao";
            /** @constant */
            shape: "article";
            declarations?: {
                origin?: {
                    /** @constant */
                    kind: "original";
                } | {
                    /** @constant */
                    kind: "reprint";
                    source: string;
                };
                madeByAi?: boolean;
                advertisement?: boolean;
            };
            title: string;
            body: string;
            coverMediaId: string;
            original: boolean;
        } | {
            /** @constant */
            platform: "baijiahao";
            /** @constant */
            shape: "gallery";
            declarations?: {
                origin?: {
                    /** @constant */
                    kind: "original";
                } | {
                    /** @constant */
                    kind: "reprint";
                    source: string;
                };
                madeByAi?: boolean;
                advertisement?: boolean;
            };
            title: string;
            pictures: {
                mediaId: string;
                text: string;
            }[];
            original: boolean;
        }) | {
            /** @constant */
            platform: "manual";
            /** @enum {string} */
            shape: "post" | "article" | "poll" | "video";
            title?: string;
            text: string;
            pictureMediaIds: string[];
            videoUrl?: string;
            poll?: {
                question: string;
                options: string[];
                isMultiple: boolean;
            };
            instructions?: string;
            declarations?: {
                origin?: {
                    /** @constant */
                    kind: "original";
                } | {
                    /** @constant */
                    kind: "reprint";
                    source: string;
                };
                madeByAi?: boolean;
                advertisement?: boolean;
            };
        };
        Landing: {
            title: string;
            summary: string;
            target?: string;
            /** @enum {string} */
            mode: "page" | "redirect";
            coverMediaId?: string;
            coverPictureId?: string;
            cover?: {
                width: number;
                height: number;
                alt: string;
            };
            /** @enum {string} */
            language?: "zh" | "en";
            text?: string;
            pictures?: {
                pictureId: string;
                width: number;
                height: number;
                alt: string;
                mediaId?: string;
            }[];
            countdown?: {
                until: string;
                label: string;
            };
        };
        Approval: {
            revision: number;
            /** @enum {string} */
            state: "requested" | "half-approved" | "approved" | "rejected";
            steps: number;
            readonly given: {
                by: string;
                issuedBy?: string;
                name?: string;
                at: string;
            }[];
            last: {
                by: string;
                issuedBy?: string;
                name?: string;
                at: string;
                /** @enum {string} */
                what: "request" | "approve" | "reject";
                revision: number;
                comment?: string;
            };
        };
        Post: {
            postId: string;
            brandId: string;
            revision: number;
            title: string;
            dueAt: string;
            timeZone: string;
            latenessLimitMinutes: number;
            linkUrl: string;
            withdrawnAt?: string;
            campaign?: string;
            /** @enum {string} */
            priority: "high" | "normal" | "low";
            readonly sync: {
                accountId: string;
                /** @enum {string} */
                target: "push" | "menu" | "digest";
            }[];
            readonly deliveries: components["schemas"]["Delivery"][];
            landing?: components["schemas"]["Landing"];
            approval?: components["schemas"]["Approval"];
            createdAt: string;
            createdBy: string;
        };
        ValidatedPost: {
            isAcceptable: boolean;
            readonly findings: components["schemas"]["Finding"][];
            readonly deliveries: {
                field: string;
                accountId: string;
                platform: string;
                shape: string;
                exampleLink: string;
                texts: {
                    [key: string]: string;
                };
                readonly lengths: {
                    field: string;
                    actual: number;
                    min?: number;
                    max: number;
                }[];
                capacity?: {
                    startsAt: string;
                    isBlocked: boolean;
                    isForeseen: boolean;
                    readonly limits: {
                        name: string;
                        window: string;
                        max: number;
                        taken: number;
                    }[];
                };
            }[];
        };
        EditedPost: {
            postId: string;
            brandId: string;
            revision: number;
            title: string;
            dueAt: string;
            timeZone: string;
            latenessLimitMinutes: number;
            linkUrl: string;
            withdrawnAt?: string;
            campaign?: string;
            /** @enum {string} */
            priority: "high" | "normal" | "low";
            readonly sync: {
                accountId: string;
                /** @enum {string} */
                target: "push" | "menu" | "digest";
            }[];
            readonly deliveries: components["schemas"]["Delivery"][];
            landing?: components["schemas"]["Landing"];
            approval?: components["schemas"]["Approval"];
            createdAt: string;
            createdBy: string;
            readonly warnings: components["schemas"]["Finding"][];
            readonly unchanged: {
                deliveryId: string;
                accountId: string;
                state: string;
            }[];
        };
        RevisionDiff: {
            postId: string;
            from: number;
            to: number;
            readonly changes: {
                field: string;
                deliveryId?: string;
                accountId?: string;
                before?: string;
                after?: string;
                readonly parts?: {
                    /** @enum {string} */
                    op: "same" | "added" | "removed";
                    text: string;
                }[];
            }[];
        };
        IssuedReviewLink: {
            linkId: string;
            postId: string;
            brandId: string;
            label: string;
            issuedBy: string;
            createdAt: string;
            expiresAt: string;
            revokedAt?: string;
            url: string;
        };
        ReviewLink: {
            linkId: string;
            postId: string;
            brandId: string;
            label: string;
            issuedBy: string;
            createdAt: string;
            expiresAt: string;
            revokedAt?: string;
        };
        Import: {
            jobId: string;
            /** @enum {string} */
            state: "waiting" | "checking" | "storing" | "taking-back" | "exporting" | "finished" | "refused" | "failed";
            isEnded: boolean;
            createdAt: string;
            createdBy: string;
            endedAt?: string;
            /** @enum {string} */
            format: "csv" | "jsonl";
            /** @description The first of them; all are in errors.csv. */
            readonly problems: {
                row?: number;
                line?: number;
                column?: string;
                field: string;
                code: string;
                /** @enum {string} */
                severity: "error" | "warning";
                limit?: string | number;
                actual?: string | number;
                message: components["schemas"]["Bilingual"];
                hint: components["schemas"]["Bilingual"];
            }[];
            /** @description Fresh addresses with each reading of the job. */
            readonly files?: {
                name: string;
                url: string;
                expiresInSeconds: number;
            }[];
            uploadId: string;
            /** @enum {string} */
            keep: "all-or-nothing" | "good-rows";
            dryRun: boolean;
            /** @enum {string} */
            encoding?: "utf-8" | "gb18030";
            counts: {
                rows: number;
                refused: number;
                warned: number;
                stored: number;
                takenBack: number;
            };
        };
        Export: {
            jobId: string;
            /** @enum {string} */
            state: "waiting" | "checking" | "storing" | "taking-back" | "exporting" | "finished" | "refused" | "failed";
            isEnded: boolean;
            createdAt: string;
            createdBy: string;
            endedAt?: string;
            /** @enum {string} */
            format: "csv" | "jsonl";
            /** @description The first of them; all are in errors.csv. */
            readonly problems: {
                row?: number;
                line?: number;
                column?: string;
                field: string;
                code: string;
                /** @enum {string} */
                severity: "error" | "warning";
                limit?: string | number;
                actual?: string | number;
                message: components["schemas"]["Bilingual"];
                hint: components["schemas"]["Bilingual"];
            }[];
            /** @description Fresh addresses with each reading of the job. */
            readonly files?: {
                name: string;
                url: string;
                expiresInSeconds: number;
            }[];
            /** @enum {string} */
            what: "posts" | "log" | "clicks";
            from: string;
            to: string;
            accountId?: string;
            campaign?: string;
            rows: number;
        };
        Tone: {
            brandId: string;
            banned: {
                word: string;
                /** @enum {string} */
                severity: "error" | "warning";
                instead?: string;
                why?: string;
            }[];
            preferred: {
                say: string;
                insteadOf: string[];
            }[];
            allowed: {
                phrase: string;
                why: string;
            }[];
            version: number;
            updatedAt?: string;
            updatedBy?: string;
        };
        Campaign: {
            brandId: string;
            campaignId: string;
            title: string;
            startsOn: string;
            endsOn: string;
            goal?: {
                /** @enum {string} */
                metric: "publications" | "clicks";
                target: number;
            };
            budgetFen?: number;
            hashtags: string[];
            /** @enum {string} */
            priority?: "high" | "normal" | "low";
            linkTarget?: string;
            notes?: string;
            version: number;
            createdAt: string;
            updatedAt: string;
            updatedBy: string;
        };
        CampaignReport: {
            campaign: components["schemas"]["Campaign"];
            madeAt: string;
            posts: number;
            readonly states: {
                /** @enum {string} */
                state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                count: number;
            }[];
            readonly platforms: {
                platform: string;
                deliveries: number;
                published: number;
                clicks: number;
            }[];
            clicks: {
                total: number;
                readonly byDay: {
                    day: string;
                    clicks: number;
                }[];
                readonly byInfluencer: {
                    influencer: string;
                    clicks: number;
                }[];
            };
            goal?: {
                metric: string;
                target: number;
                reached: number;
                share: number;
            };
            budgetFenPerClick?: number;
            readonly deliveries: {
                postId: string;
                title: string;
                deliveryId: string;
                accountId: string;
                platform: string;
                /** @enum {string} */
                state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                dueAt?: string;
                publishedAt?: string;
                url?: string;
                problem?: {
                    kind: string;
                    code: string;
                    message: components["schemas"]["Bilingual"];
                };
                clicks: number;
            }[];
            readonly nextSteps: {
                code: string;
                message: components["schemas"]["Bilingual"];
                readonly deliveryIds: string[];
            }[];
        };
        HandOver: {
            postId: string;
            deliveryId: string;
            state: string;
            /** @enum {string} */
            task?: "publish" | "take-down";
            platform: string;
            shape: string;
            place: string;
            title?: string;
            text?: string;
            link: string;
            poll?: {
                question: string;
                options: string[];
                isMultiple: boolean;
            };
            videoUrl?: string;
            readonly pictures: {
                mediaId: string;
                url: string;
            }[];
            instructions?: string;
            draft?: components["schemas"]["Bilingual"];
            rules?: components["schemas"]["CommunityRules"];
            publishAt?: string;
            deadline?: string;
            readonly hosts: string[];
            url?: string;
            problem?: components["schemas"]["Bilingual"];
            guestLink: {
                url: string;
                expiresAt: string;
            };
        };
        LogEntry: {
            entryId: string;
            /** @enum {string} */
            kind: "attempt" | "look" | "result" | "sync" | "decision";
            at: string;
            brandId: string;
            accountId: string;
            platform: string;
            postId?: string;
            deliveryId?: string;
            revision?: number;
            attemptId?: string;
            step?: string;
            /** @enum {string} */
            via?: "dispatch" | "direct";
            outcome: string;
            dueAt?: string;
            calledAt?: string;
            answeredAt?: string;
            problemKind?: string;
            platformCode?: string;
            message?: {
                zh: string;
                en: string;
            };
            hint?: {
                zh: string;
                en: string;
            };
            retryAt?: string;
            url?: string;
            platformId?: string;
            counts?: {
                [key: string]: number;
            };
            urls?: string[];
            refusals?: {
                [key: string]: string;
            };
            dropped?: {
                [key: string]: string;
            };
            evidence?: string;
            changes?: {
                field: string;
                before?: string;
                after?: string;
            }[];
            actor?: string;
            actorName?: string;
            reason?: string;
        };
        Series: {
            seriesId: string;
            brandId: string;
            name: string;
            /** @enum {string} */
            state: "active" | "paused" | "ended";
            rhythm: {
                /** @constant */
                by: "rule";
                rule: string;
                startsAt: string;
                timeZone: string;
                /** @enum {string} */
                days: "every" | "working" | "not-holidays" | "holidays" | "off";
            } | {
                /** @constant */
                by: "slot";
                accountId: string;
                label?: string;
            };
            /** @enum {string} */
            endedBy?: "rule" | "person";
            createdAt: string;
            createdBy: string;
            readonly occurrences: {
                slotId: string;
                slot: string;
                dueAt: string;
                /** @enum {string} */
                state: "planned" | "created" | "refused" | "skipped" | "too-late" | "paused" | "slot-taken" | "replaced";
                variant: number;
                postId?: string;
                readonly deliveries?: string[];
                findings?: {
                    field: string;
                    code: string;
                    message: components["schemas"]["Bilingual"];
                    hint: components["schemas"]["Bilingual"];
                }[];
            }[];
        };
        InboxSettings: {
            brandId: string;
            timeZone: string;
            keepDays: number;
            officeHours?: {
                from: string;
                to: string;
                days: number[];
            };
            rules: {
                name: string;
                when: {
                    acts?: ("message" | "mention" | "follow" | "unfollow" | "subscribe" | "unsubscribe" | "scan" | "click")[];
                    accountIds?: string[];
                    keywords?: string[];
                    isWhole?: boolean;
                    between?: {
                        from: string;
                        to: string;
                    };
                    /** @enum {string} */
                    office?: "open" | "closed";
                    isFirst?: boolean;
                };
                answer?: {
                    zh: string;
                    en?: string;
                };
                handOverTo?: string;
                tags?: string[];
            }[];
            version: number;
            updatedAt?: string;
            updatedBy?: string;
        };
        Erasure: {
            erasureId: string;
            brandId: string;
            accountId: string;
            at: string;
            erasedMessages: number;
            erasedBy: string;
            reason?: string;
        };
        MeasuredWelcome: {
            brandId: string;
            accountId: string;
            /** @enum {string} */
            platform: "wechat" | "weibo";
            isOn: boolean;
            /** @enum {string} */
            language: "zh" | "en" | "both";
            againAfterDays: number;
            variants: {
                name: string;
                callToAction: {
                    zh: string;
                    en?: string;
                };
                introduction: {
                    zh: string;
                    en?: string;
                };
                expectations: {
                    zh: string;
                    en?: string;
                };
                crossPromotion: {
                    zh: string;
                    en?: string;
                };
                target: string;
                slug: string;
                linkUrl: string;
            }[];
            version: number;
            updatedAt: string;
            updatedBy: string;
            readonly preview: {
                name: string;
                text: string;
            }[];
            readonly results: {
                name: string;
                welcomes: number;
                clicks: number;
            }[];
        };
        WelcomeMessage: {
            brandId: string;
            accountId: string;
            /** @enum {string} */
            platform: "wechat" | "weibo";
            isOn: boolean;
            /** @enum {string} */
            language: "zh" | "en" | "both";
            againAfterDays: number;
            variants: {
                name: string;
                callToAction: {
                    zh: string;
                    en?: string;
                };
                introduction: {
                    zh: string;
                    en?: string;
                };
                expectations: {
                    zh: string;
                    en?: string;
                };
                crossPromotion: {
                    zh: string;
                    en?: string;
                };
                target: string;
                slug: string;
                linkUrl: string;
            }[];
            version: number;
            updatedAt: string;
            updatedBy: string;
            readonly preview: {
                name: string;
                text: string;
            }[];
        };
        Thread: {
            threadId: string;
            accountId: string;
            /** @enum {string} */
            platform: "wechat" | "weibo";
            personId: string;
            /** @enum {string} */
            state: "open" | "done";
            unread: number;
            readonly tags: string[];
            assignedTo?: string;
            follows?: boolean;
            answerBy?: string;
            firstAt: string;
            lastAt: string;
            keptUntil: string;
        };
        ChangedThread: {
            threadId: string;
            accountId: string;
            /** @enum {string} */
            platform: "wechat" | "weibo";
            /** @enum {string} */
            state: "open" | "done";
            unread: number;
            readonly tags: string[];
            assignedTo?: string;
            follows?: boolean;
            answerBy?: string;
            firstAt: string;
            lastAt: string;
            keptUntil: string;
        };
        ThreadMessage: {
            messageId: string;
            /** @enum {string} */
            direction: "in" | "out";
            at: string;
            act?: string;
            /** @enum {string} */
            form?: "text" | "image" | "voice" | "video" | "location" | "link" | "post" | "comment";
            text?: string;
            reference?: string;
            scene?: string;
            by?: string;
            /** @enum {string} */
            state?: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
            problem?: {
                /** @enum {string} */
                kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                code: string;
            };
        };
        Reply: {
            messageId: string;
            deliveryId: string;
            /** @enum {string} */
            state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
            answerBy: string;
            createdAt: string;
        };
        ApprovalRuleOutput: {
            steps: 0 | 1 | 2;
            ownPosts: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "degraded";
                        now: string;
                        reasons: {
                            code: string;
                            message: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        heartbeatAgeSeconds?: number;
                        overdue?: number;
                        unknown?: number;
                        needsPerson?: number;
                        overdueTargets?: number;
                        deadLetters?: number;
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is wrong. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "degraded";
                        now: string;
                        reasons: {
                            code: string;
                            message: {
                                zh: string;
                                en: string;
                            };
                        }[];
                        heartbeatAgeSeconds?: number;
                        overdue?: number;
                        unknown?: number;
                        needsPerson?: number;
                        overdueTargets?: number;
                        deadLetters?: number;
                    };
                };
            };
        };
    };
    getOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrands: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Brand"][];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrands: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    brandId?: string;
                    name: string;
                    /** @default Asia/Shanghai */
                    timeZone?: string;
                    linkDomain: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low`, `installation-token-needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `request-in-flight`, `brand-exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTokens: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            tokenId: string;
                            brandId: string;
                            /** @enum {string} */
                            role: "viewer" | "editor" | "approver" | "admin";
                            name: string;
                            createdAt: string;
                            createdBy?: string;
                            expiresAt?: string;
                            rotatedAt?: string;
                            revokedAt?: string;
                            revokedBy?: string;
                            lastUsedAt?: string;
                            /** @enum {string} */
                            state: "active" | "expired" | "revoked";
                            previousSecretUntil?: string;
                        }[];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low`, `installation-token-needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    role: "viewer" | "editor" | "approver" | "admin";
                    /** Format: date-time */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokenId: string;
                        brandId: string;
                        /** @enum {string} */
                        role: "viewer" | "editor" | "approver" | "admin";
                        name: string;
                        createdAt: string;
                        createdBy?: string;
                        expiresAt?: string;
                        rotatedAt?: string;
                        revokedAt?: string;
                        revokedBy?: string;
                        lastUsedAt?: string;
                        /** @enum {string} */
                        state: "active" | "expired" | "revoked";
                        previousSecretUntil?: string;
                        token: string;
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low`, `installation-token-needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `request-in-flight`, `secret-shown-once` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTokensOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokenId: string;
                        brandId: string;
                        /** @enum {string} */
                        role: "viewer" | "editor" | "approver" | "admin";
                        name: string;
                        createdAt: string;
                        createdBy?: string;
                        expiresAt?: string;
                        rotatedAt?: string;
                        revokedAt?: string;
                        revokedBy?: string;
                        lastUsedAt?: string;
                        /** @enum {string} */
                        state: "active" | "expired" | "revoked";
                        previousSecretUntil?: string;
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low`, `installation-token-needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `token-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTokensOne: {
        parameters: {
            query?: {
                evenIfLast?: string;
            };
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokenId: string;
                        brandId: string;
                        /** @enum {string} */
                        role: "viewer" | "editor" | "approver" | "admin";
                        name: string;
                        createdAt: string;
                        createdBy?: string;
                        expiresAt?: string;
                        rotatedAt?: string;
                        revokedAt?: string;
                        revokedBy?: string;
                        lastUsedAt?: string;
                        /** @enum {string} */
                        state: "active" | "expired" | "revoked";
                        previousSecretUntil?: string;
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low`, `installation-token-needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `token-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `token-changed`, `last-admin-token` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postTokensRotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 0 */
                    graceMinutes?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokenId: string;
                        brandId: string;
                        /** @enum {string} */
                        role: "viewer" | "editor" | "approver" | "admin";
                        name: string;
                        createdAt: string;
                        createdBy?: string;
                        expiresAt?: string;
                        rotatedAt?: string;
                        revokedAt?: string;
                        revokedBy?: string;
                        lastUsedAt?: string;
                        /** @enum {string} */
                        state: "active" | "expired" | "revoked";
                        previousSecretUntil?: string;
                        token: string;
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low`, `installation-token-needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `token-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `secret-shown-once`, `token-not-active`, `token-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsTokens: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            tokenId: string;
                            brandId: string;
                            /** @enum {string} */
                            role: "viewer" | "editor" | "approver" | "admin";
                            name: string;
                            createdAt: string;
                            createdBy?: string;
                            expiresAt?: string;
                            rotatedAt?: string;
                            revokedAt?: string;
                            revokedBy?: string;
                            lastUsedAt?: string;
                            /** @enum {string} */
                            state: "active" | "expired" | "revoked";
                            previousSecretUntil?: string;
                        }[];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsTokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    role: "viewer" | "editor" | "approver" | "admin";
                    /** Format: date-time */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokenId: string;
                        brandId: string;
                        /** @enum {string} */
                        role: "viewer" | "editor" | "approver" | "admin";
                        name: string;
                        createdAt: string;
                        createdBy?: string;
                        expiresAt?: string;
                        rotatedAt?: string;
                        revokedAt?: string;
                        revokedBy?: string;
                        lastUsedAt?: string;
                        /** @enum {string} */
                        state: "active" | "expired" | "revoked";
                        previousSecretUntil?: string;
                        token: string;
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `secret-shown-once` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsTokensOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokenId: string;
                        brandId: string;
                        /** @enum {string} */
                        role: "viewer" | "editor" | "approver" | "admin";
                        name: string;
                        createdAt: string;
                        createdBy?: string;
                        expiresAt?: string;
                        rotatedAt?: string;
                        revokedAt?: string;
                        revokedBy?: string;
                        lastUsedAt?: string;
                        /** @enum {string} */
                        state: "active" | "expired" | "revoked";
                        previousSecretUntil?: string;
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `token-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBrandsTokensOne: {
        parameters: {
            query?: {
                evenIfLast?: string;
            };
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokenId: string;
                        brandId: string;
                        /** @enum {string} */
                        role: "viewer" | "editor" | "approver" | "admin";
                        name: string;
                        createdAt: string;
                        createdBy?: string;
                        expiresAt?: string;
                        rotatedAt?: string;
                        revokedAt?: string;
                        revokedBy?: string;
                        lastUsedAt?: string;
                        /** @enum {string} */
                        state: "active" | "expired" | "revoked";
                        previousSecretUntil?: string;
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `token-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `token-changed`, `last-admin-token` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsTokensRotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 0 */
                    graceMinutes?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tokenId: string;
                        brandId: string;
                        /** @enum {string} */
                        role: "viewer" | "editor" | "approver" | "admin";
                        name: string;
                        createdAt: string;
                        createdBy?: string;
                        expiresAt?: string;
                        rotatedAt?: string;
                        revokedAt?: string;
                        revokedBy?: string;
                        lastUsedAt?: string;
                        /** @enum {string} */
                        state: "active" | "expired" | "revoked";
                        previousSecretUntil?: string;
                        token: string;
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `token-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `secret-shown-once`, `token-not-active`, `token-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsApplications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Application"][];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsApplications: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    platform: "weibo";
                    name: string;
                    appKey: string;
                    safeDomain: string;
                    /** @default false */
                    reviewed?: boolean;
                    callbackUrl?: string;
                    appSecret?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `application-exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsApplicationsRevocationAddress: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `application-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `secret-shown-once` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Account"][];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsAccounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    platform: "weibo";
                    name: string;
                    applicationId: string;
                    uid: string;
                    /**
                     * @default ordinary
                     * @enum {string}
                     */
                    tier?: "ordinary" | "commercial";
                    operatorIp: string;
                    credentials?: {
                        accessToken: string;
                        /** Format: date-time */
                        expiresAt?: string;
                    };
                    pace?: {
                        minGapMs?: number;
                        limits?: {
                            [key: string]: number;
                        };
                    };
                } | {
                    /** @constant */
                    platform: "wechat";
                    name: string;
                    appId: string;
                    /** @default true */
                    verified?: boolean;
                    /**
                     * @default subscription
                     * @enum {string}
                     */
                    kind?: "service" | "subscription";
                    credentials?: {
                        appSecret: string;
                    };
                    pace?: {
                        minGapMs?: number;
                        limits?: {
                            [key: string]: number;
                        };
                    };
                } | {
                    /** @constant */
                    platform: "baidu-search";
                    name: string;
                    site: string;
                    credentials?: {
                        token: string;
                    };
                } | {
                    /** @constant */
                    platform: "baijiahao";
                    name: string;
                    appId: string;
                    credentials?: {
                        appToken: string;
                    };
                    pace?: {
                        minGapMs?: number;
                        limits?: {
                            [key: string]: number;
                        };
                    };
                } | {
                    /** @constant */
                    platform: "manual";
                    name: string;
                    /** @enum {string} */
                    kind: "community" | "press" | "influencer" | "own-account";
                    reference: string;
                    hosts?: string[];
                    /**
                     * @default {
                     *       "links": "allowed"
                     *     }
                     */
                    rules?: {
                        /** @enum {string} */
                        links: "allowed" | "refused";
                        maxCharacters?: number;
                        postingHours?: {
                            from: string;
                            to: string;
                        };
                        text?: {
                            zh?: string;
                            en?: string;
                        };
                    };
                    /** @default 120 */
                    noticeMinutes?: number;
                    /** @default 60 */
                    remindEveryMinutes?: number;
                    credentials?: unknown;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `application-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `account-exists` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsAccountsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithLane"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBrandsAccountsOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    hosts?: string[];
                    rules?: {
                        /** @enum {string} */
                        links: "allowed" | "refused";
                        maxCharacters?: number;
                        postingHours?: {
                            from: string;
                            to: string;
                        };
                        text?: {
                            zh?: string;
                            en?: string;
                        };
                    };
                    noticeMinutes?: number;
                    remindEveryMinutes?: number;
                    name?: string;
                    /** @enum {string} */
                    tier?: "ordinary" | "commercial";
                    operatorIp?: string;
                    verified?: boolean;
                    /** @enum {string} */
                    kind?: "service" | "subscription";
                    pace?: {
                        minGapMs?: number;
                        limits?: {
                            [key: string]: number;
                        };
                    };
                    watchDays?: number | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithLane"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `account-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsAccountsCredentials: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithLane"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `account-without-credentials` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsAccountsUnblock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithLane"];
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsAccountsProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsAccountsProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    verification?: {
                        /** @enum {string} */
                        kind: "none" | "personal" | "government" | "enterprise" | "media" | "campus" | "website" | "application" | "organisation";
                        reason?: string;
                        /** Format: date */
                        validUntil?: string;
                    };
                    /** @default {} */
                    checklist?: {
                        [key: string]: {
                            /** Format: date */
                            settledOn: string;
                            note?: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsAccountsProfileRefresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `not-authorized` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsAccountsSlots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotGrid"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsAccountsSlots: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    slots: {
                        at: string;
                        /**
                         * @default [
                         *       1,
                         *       2,
                         *       3,
                         *       4,
                         *       5,
                         *       6,
                         *       7
                         *     ]
                         */
                        weekdays?: number[];
                        /**
                         * @default every
                         * @enum {string}
                         */
                        days?: "every" | "working" | "not-holidays" | "holidays" | "off";
                        label?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotGrid"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `slots-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsAccountsSlotsComing: {
        parameters: {
            query?: {
                weeks?: number;
            };
            header?: never;
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly items: {
                            at: string;
                            label?: string;
                            /** @enum {string} */
                            kind: "working" | "weekend" | "holiday" | "make-up";
                            isFree: boolean;
                            closedBy?: string;
                            post?: {
                                postId: string;
                                title: string;
                                state: string;
                            };
                        }[];
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsBlackouts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Blackouts"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsBlackouts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules: {
                        name: string;
                        accountIds?: string[];
                        when: {
                            /** @constant */
                            kind: "range";
                            from: string;
                            to: string;
                        } | {
                            /** @constant */
                            kind: "days";
                            dates: string[];
                        } | {
                            /** @constant */
                            kind: "yearly";
                            days: string[];
                        } | {
                            /** @constant */
                            kind: "weekly";
                            /**
                             * @default [
                             *       1,
                             *       2,
                             *       3,
                             *       4,
                             *       5,
                             *       6,
                             *       7
                             *     ]
                             */
                            weekdays?: number[];
                            /**
                             * @default every
                             * @enum {string}
                             */
                            days?: "every" | "working" | "not-holidays" | "holidays" | "off";
                            from: string;
                            to: string;
                        };
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Blackouts"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `blackouts-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    until?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Blackouts"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `blackouts-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Blackouts"];
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `blackouts-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsDays: {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        announcedThrough: number;
                        readonly items: {
                            date: string;
                            weekday: number;
                            /** @enum {string} */
                            kind: "working" | "weekend" | "holiday" | "make-up";
                            name?: components["schemas"]["Bilingual"];
                            readonly sales: {
                                name: components["schemas"]["Bilingual"];
                                source: {
                                    name: components["schemas"]["Bilingual"];
                                    year: number;
                                };
                            }[];
                            blackout?: string;
                        }[];
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsAccountsSyncTargets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly items: {
                            /** @enum {string} */
                            target: "push" | "menu" | "digest" | "removal";
                            waiting: number;
                            attendAt?: string;
                            quotaLeft?: number;
                            lastRefusal?: {
                                at: string;
                                code?: string;
                                message?: components["schemas"]["Bilingual"];
                                hint?: components["schemas"]["Bilingual"];
                                addresses?: {
                                    [key: string]: string;
                                };
                            };
                            settings?: {
                                buttonName: string;
                                posts: number;
                            } | {
                                rhythm: {
                                    /** @constant */
                                    by: "count";
                                } | {
                                    /** @constant */
                                    by: "time";
                                    at: string;
                                    weekdays: number[];
                                    timeZone: string;
                                };
                                posts: number;
                                /** @enum {string} */
                                order: "newest" | "oldest" | "value";
                                title: string;
                                intro?: string;
                                coverMediaId: string;
                                /** @enum {string} */
                                notify: "none" | "followers";
                            };
                            readonly shown?: string[];
                            lastDigest?: {
                                postId: string;
                                dueAt: string;
                            };
                        }[];
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsAccountsSyncTargetsPages: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "waiting" | "carried" | "refused" | "dropped";
            };
            header?: never;
            path: {
                brandId: string;
                accountId: string;
                target: "push" | "menu" | "digest" | "removal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            postId: string;
                            url: string;
                            /** @enum {string} */
                            priority: "high" | "normal" | "low";
                            /** @enum {string} */
                            state: "waiting" | "carried" | "refused" | "dropped";
                            reason?: string;
                            addedAt: string;
                            settledAt?: string;
                        }[];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsAccountsSyncTargetsMenu: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    buttonName: string;
                    /** @default 5 */
                    posts?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly items: {
                            /** @enum {string} */
                            target: "push" | "menu" | "digest" | "removal";
                            waiting: number;
                            attendAt?: string;
                            quotaLeft?: number;
                            lastRefusal?: {
                                at: string;
                                code?: string;
                                message?: components["schemas"]["Bilingual"];
                                hint?: components["schemas"]["Bilingual"];
                                addresses?: {
                                    [key: string]: string;
                                };
                            };
                            settings?: {
                                buttonName: string;
                                posts: number;
                            } | {
                                rhythm: {
                                    /** @constant */
                                    by: "count";
                                } | {
                                    /** @constant */
                                    by: "time";
                                    at: string;
                                    weekdays: number[];
                                    timeZone: string;
                                };
                                posts: number;
                                /** @enum {string} */
                                order: "newest" | "oldest" | "value";
                                title: string;
                                intro?: string;
                                coverMediaId: string;
                                /** @enum {string} */
                                notify: "none" | "followers";
                            };
                            readonly shown?: string[];
                            lastDigest?: {
                                postId: string;
                                dueAt: string;
                            };
                        }[];
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `account-without-menu`, `menu-needs-verification` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBrandsAccountsSyncTargetsMenu: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly items: {
                            /** @enum {string} */
                            target: "push" | "menu" | "digest" | "removal";
                            waiting: number;
                            attendAt?: string;
                            quotaLeft?: number;
                            lastRefusal?: {
                                at: string;
                                code?: string;
                                message?: components["schemas"]["Bilingual"];
                                hint?: components["schemas"]["Bilingual"];
                                addresses?: {
                                    [key: string]: string;
                                };
                            };
                            settings?: {
                                buttonName: string;
                                posts: number;
                            } | {
                                rhythm: {
                                    /** @constant */
                                    by: "count";
                                } | {
                                    /** @constant */
                                    by: "time";
                                    at: string;
                                    weekdays: number[];
                                    timeZone: string;
                                };
                                posts: number;
                                /** @enum {string} */
                                order: "newest" | "oldest" | "value";
                                title: string;
                                intro?: string;
                                coverMediaId: string;
                                /** @enum {string} */
                                notify: "none" | "followers";
                            };
                            readonly shown?: string[];
                            lastDigest?: {
                                postId: string;
                                dueAt: string;
                            };
                        }[];
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `account-without-menu`, `menu-needs-verification` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsAccountsSyncTargetsDigest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rhythm: {
                        /** @constant */
                        by: "count";
                    } | {
                        /** @constant */
                        by: "time";
                        at: string;
                        /**
                         * @default [
                         *       1,
                         *       2,
                         *       3,
                         *       4,
                         *       5,
                         *       6,
                         *       7
                         *     ]
                         */
                        weekdays?: number[];
                        timeZone?: string;
                    };
                    /** @default 8 */
                    posts?: number;
                    /**
                     * @default newest
                     * @enum {string}
                     */
                    order?: "newest" | "oldest" | "value";
                    title: string;
                    intro?: string;
                    coverMediaId: string;
                    /**
                     * @default none
                     * @enum {string}
                     */
                    notify?: "none" | "followers";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly items: {
                            /** @enum {string} */
                            target: "push" | "menu" | "digest" | "removal";
                            waiting: number;
                            attendAt?: string;
                            quotaLeft?: number;
                            lastRefusal?: {
                                at: string;
                                code?: string;
                                message?: components["schemas"]["Bilingual"];
                                hint?: components["schemas"]["Bilingual"];
                                addresses?: {
                                    [key: string]: string;
                                };
                            };
                            settings?: {
                                buttonName: string;
                                posts: number;
                            } | {
                                rhythm: {
                                    /** @constant */
                                    by: "count";
                                } | {
                                    /** @constant */
                                    by: "time";
                                    at: string;
                                    weekdays: number[];
                                    timeZone: string;
                                };
                                posts: number;
                                /** @enum {string} */
                                order: "newest" | "oldest" | "value";
                                title: string;
                                intro?: string;
                                coverMediaId: string;
                                /** @enum {string} */
                                notify: "none" | "followers";
                            };
                            readonly shown?: string[];
                            lastDigest?: {
                                postId: string;
                                dueAt: string;
                            };
                        }[];
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `account-without-digest` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBrandsAccountsSyncTargetsDigest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly items: {
                            /** @enum {string} */
                            target: "push" | "menu" | "digest" | "removal";
                            waiting: number;
                            attendAt?: string;
                            quotaLeft?: number;
                            lastRefusal?: {
                                at: string;
                                code?: string;
                                message?: components["schemas"]["Bilingual"];
                                hint?: components["schemas"]["Bilingual"];
                                addresses?: {
                                    [key: string]: string;
                                };
                            };
                            settings?: {
                                buttonName: string;
                                posts: number;
                            } | {
                                rhythm: {
                                    /** @constant */
                                    by: "count";
                                } | {
                                    /** @constant */
                                    by: "time";
                                    at: string;
                                    weekdays: number[];
                                    timeZone: string;
                                };
                                posts: number;
                                /** @enum {string} */
                                order: "newest" | "oldest" | "value";
                                title: string;
                                intro?: string;
                                coverMediaId: string;
                                /** @enum {string} */
                                notify: "none" | "followers";
                            };
                            readonly shown?: string[];
                            lastDigest?: {
                                postId: string;
                                dueAt: string;
                            };
                        }[];
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `account-without-digest` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsAccountsCallback: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    encodingAesKey?: string;
                } | {
                    appSecret: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        path: string;
                        /** @enum {string} */
                        mode: "plain" | "encrypted";
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsAccountsAuthorization: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                        validUntil: string;
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `secret-shown-once` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsAccountsAuthorizationRevoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithLane"];
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `not-authorized` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsMedia: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                tag?: string;
                name?: string;
            };
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Picture"][];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsMedia: {
        parameters: {
            query?: {
                fileName?: string;
            };
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    uploadId: string;
                    fileName?: string;
                    tags?: string[];
                } | {
                    url: string;
                    fileName?: string;
                    tags?: string[];
                };
                "image/jpeg": string;
                "image/png": string;
                "image/gif": string;
                "image/webp": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Picture"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Picture"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `upload-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsMediaUploads: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        uploadId: string;
                        url: string;
                        fields: {
                            [key: string]: string;
                        };
                        maxBytes: number;
                        expiresInSeconds: number;
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `secret-shown-once` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsMediaOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Picture"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `media-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsMediaOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fileName?: string;
                    tags?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Picture"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `media-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `lost-race` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBrandsMediaOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Picture"];
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `media-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `lost-race` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsPosts: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                state?: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                accountId?: string;
                campaign?: string;
                text?: string;
                approval?: "requested" | "half-approved" | "approved" | "rejected";
                waitsFor?: "me";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Post"][];
                        cursor?: string;
                        /** @description The search has looked at so many posts, up to that time; the cursor goes on from there. */
                        searchEnded?: {
                            lookedAt: number;
                            until: string;
                        };
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsPosts: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostInput"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedPost"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`, `post-refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsPostsValidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValidatedPost"];
                };
            };
            /** @description `broken-json`, `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsPostsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBrandsPostsOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedPost"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid`, `if-match-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `already-claimed`, `already-settled`, `post-withdrawn`, `lost-race` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `revision-stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`, `post-refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsPostsCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `already-claimed`, `already-settled` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsPostsDeliveriesResolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                postId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    verdict: "it-is-there";
                    /** Format: uri */
                    url: string;
                } | {
                    /** @constant */
                    verdict: "it-is-not-there";
                } | {
                    /** @constant */
                    verdict: "go-on";
                } | {
                    /** @constant */
                    verdict: "give-up";
                } | {
                    /** @constant */
                    verdict: "reopen";
                    dueAt?: string;
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found`, `delivery-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `nothing-to-resolve`, `chain-value-missing`, `post-withdrawn`, `lost-race` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsPostsDuplicate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dueAt: string;
                    slot?: {
                        accountId?: string;
                        label?: string;
                        notBefore?: string;
                    };
                    timeZone?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedPost"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`, `post-refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsPostsReschedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    posts: {
                        postId: string;
                        dueAt: string;
                        slot?: {
                            accountId?: string;
                            label?: string;
                            notBefore?: string;
                        };
                        timeZone?: string;
                    }[];
                } | {
                    postIds: string[];
                    shift: string;
                } | {
                    postIds: string[];
                    spread: {
                        from: string;
                        to: string;
                        timeZone?: string;
                        hours?: {
                            from: string;
                            to: string;
                        };
                        /**
                         * @default [
                         *       1,
                         *       2,
                         *       3,
                         *       4,
                         *       5,
                         *       6,
                         *       7
                         *     ]
                         */
                        weekdays?: number[];
                        /**
                         * @default every
                         * @enum {string}
                         */
                        days?: "every" | "working" | "not-holidays" | "holidays" | "off";
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly items: {
                            postId: string;
                            isMoved: boolean;
                            dueAt?: string;
                            revision?: number;
                            readonly unchanged?: {
                                deliveryId: string;
                                accountId: string;
                                state: string;
                            }[];
                            readonly warnings?: components["schemas"]["Finding"][];
                            problem?: {
                                code: string;
                                messages: components["schemas"]["Bilingual"];
                                hints: components["schemas"]["Bilingual"];
                                readonly findings?: components["schemas"]["Finding"][];
                            };
                        }[];
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsApproval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRuleOutput"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalRule"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalRuleOutput"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsPostsApprovalRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `approval-not-needed`, `approval-decided`, `lost-race` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsPostsApprovalApprove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low`, `own-post` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `approval-not-needed`, `approval-decided`, `lost-race`, `approval-stale`, `approval-by-same-person` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsPostsApprovalReject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision: number;
                    comment: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `approval-not-needed`, `approval-decided`, `lost-race`, `approval-stale` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsPostsRevisionsDiff: {
        parameters: {
            query?: {
                from?: number;
            };
            header?: never;
            path: {
                brandId: string;
                postId: string;
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevisionDiff"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found`, `revision-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsPostsReviewLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReviewLink"][];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsPostsReviewLinks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                    /** @default 14 */
                    days?: number;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedReviewLink"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low`, `own-post` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `secret-shown-once`, `approval-not-needed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsPostsReviewLinksRevoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                postId: string;
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewLink"];
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found`, `review-link-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsImportsUploads: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        uploadId: string;
                        url: string;
                        fields: {
                            [key: string]: string;
                        };
                        maxBytes: number;
                        expiresInSeconds: number;
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `secret-shown-once` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsImports: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Import"][];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsImports: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportInput"];
            };
        };
        responses: {
            /** @description Begun. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsExports: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Export"][];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsExports: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportInput"];
            };
        };
        responses: {
            /** @description Begun. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsImportsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `import-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsExportsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `export-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsPostsWithdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deliveryIds?: string[];
                    /** @default true */
                    withFollowers?: boolean;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found`, `delivery-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `lost-race`, `nothing-to-withdraw` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsPostsDeliveriesCheck: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                postId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found`, `delivery-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `lost-race`, `nothing-to-check` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        brandId: string;
                        /** @enum {string} */
                        language: "zh" | "en";
                        accent: string;
                        tagline?: string;
                        logoMediaId?: string;
                        logo?: {
                            pictureId: string;
                            width: number;
                            height: number;
                        };
                        legal?: {
                            company?: string;
                            icpNumber?: string;
                            policeNumber?: string;
                        };
                        wechat?: {
                            name: string;
                            codeText?: string;
                            codeMediaId?: string;
                            code?: {
                                pictureId: string;
                                width: number;
                                height: number;
                            };
                        };
                        baiduTongjiId?: string;
                        verification: {
                            files: {
                                name: string;
                                content: string;
                            }[];
                            baidu?: string;
                            weibo?: string;
                        };
                        version: number;
                        updatedAt?: string;
                        updatedBy?: string;
                        readonly warnings: components["schemas"]["Finding"][];
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default zh
                     * @enum {string}
                     */
                    language?: "zh" | "en";
                    /** @default #c8161d */
                    accent?: string;
                    tagline?: string;
                    logoMediaId?: string;
                    legal?: {
                        company?: string;
                        icpNumber?: string;
                        policeNumber?: string;
                    };
                    wechat?: {
                        name: string;
                        codeText?: string;
                        codeMediaId?: string;
                    };
                    baiduTongjiId?: string;
                    /**
                     * @default {
                     *       "files": []
                     *     }
                     */
                    verification?: {
                        /** @default [] */
                        files?: {
                            name: string;
                            content: string;
                        }[];
                        baidu?: string;
                        weibo?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        brandId: string;
                        /** @enum {string} */
                        language: "zh" | "en";
                        accent: string;
                        tagline?: string;
                        logoMediaId?: string;
                        logo?: {
                            pictureId: string;
                            width: number;
                            height: number;
                        };
                        legal?: {
                            company?: string;
                            icpNumber?: string;
                            policeNumber?: string;
                        };
                        wechat?: {
                            name: string;
                            codeText?: string;
                            codeMediaId?: string;
                            code?: {
                                pictureId: string;
                                width: number;
                                height: number;
                            };
                        };
                        baiduTongjiId?: string;
                        verification: {
                            files: {
                                name: string;
                                content: string;
                            }[];
                            baidu?: string;
                            weibo?: string;
                        };
                        version: number;
                        updatedAt?: string;
                        updatedBy?: string;
                        readonly warnings: components["schemas"]["Finding"][];
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `site-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsTone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tone"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsTone: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    banned?: {
                        word: string;
                        /**
                         * @default warning
                         * @enum {string}
                         */
                        severity?: "error" | "warning";
                        instead?: string;
                        why?: string;
                    }[];
                    /** @default [] */
                    preferred?: {
                        say: string;
                        insteadOf: string[];
                    }[];
                    /** @default [] */
                    allowed?: {
                        phrase: string;
                        why: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tone"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `tone-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsPostsLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly items: {
                            slug: string;
                            url: string;
                            platform: string;
                            accountId?: string;
                            deliveryId?: string;
                            mode: string;
                            target?: string;
                            leadsTo?: string;
                            expiresAt?: string;
                            isExpired: boolean;
                            withdrawnAt?: string;
                            campaign?: string;
                            influencer?: string;
                            clicks: {
                                total: number;
                                byChannel: {
                                    [key: string]: number;
                                };
                            };
                        }[];
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBrandsPostsLinks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    target?: string | null;
                    /** @enum {string} */
                    mode?: "page" | "redirect";
                    expiresAt?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly items: {
                            slug: string;
                            url: string;
                            platform: string;
                            accountId?: string;
                            deliveryId?: string;
                            mode: string;
                            target?: string;
                            leadsTo?: string;
                            expiresAt?: string;
                            isExpired: boolean;
                            withdrawnAt?: string;
                            campaign?: string;
                            influencer?: string;
                            clicks: {
                                total: number;
                                byChannel: {
                                    [key: string]: number;
                                };
                            };
                        }[];
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found`, `link-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `link-changed`, `link-withdrawn`, `post-withdrawn` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBrandsPostsLinksOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                postId: string;
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    target?: string | null;
                    /** @enum {string} */
                    mode?: "page" | "redirect";
                    expiresAt?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly items: {
                            slug: string;
                            url: string;
                            platform: string;
                            accountId?: string;
                            deliveryId?: string;
                            mode: string;
                            target?: string;
                            leadsTo?: string;
                            expiresAt?: string;
                            isExpired: boolean;
                            withdrawnAt?: string;
                            campaign?: string;
                            influencer?: string;
                            clicks: {
                                total: number;
                                byChannel: {
                                    [key: string]: number;
                                };
                            };
                        }[];
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found`, `link-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `link-changed`, `link-withdrawn`, `post-withdrawn` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsCampaigns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Campaign"][];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsCampaignsOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `campaign-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsCampaignsOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    startsOn: string;
                    endsOn: string;
                    goal?: {
                        /** @enum {string} */
                        metric: "publications" | "clicks";
                        target: number;
                    };
                    budgetFen?: number;
                    /** @default [] */
                    hashtags?: (string & (unknown & unknown))[];
                    /** @enum {string} */
                    priority?: "high" | "normal" | "low";
                    /** Format: uri */
                    linkTarget?: string;
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `campaign-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBrandsCampaignsOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `campaign-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsTracking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        brandId: string;
                        parameters: {
                            [key: string]: string;
                        };
                        version: number;
                        updatedAt?: string;
                        updatedBy?: string;
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsTracking: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parameters: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        brandId: string;
                        parameters: {
                            [key: string]: string;
                        };
                        version: number;
                        updatedAt?: string;
                        updatedBy?: string;
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `tracking-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsReportsClicks: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                by?: string;
                post?: string;
                platform?: string;
                account?: string;
                campaign?: string;
                influencer?: string;
            };
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string;
                        to: string;
                        total: number;
                        readonly rows: ({
                            [key: string]: string;
                        } & {
                            clicks: number;
                        })[];
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsReportsSync: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        from: string;
                        to: string;
                        totals: {
                            carried: number;
                            refused: number;
                            dropped: number;
                            postponed: number;
                            waiting: number;
                        };
                        readonly rows: {
                            accountId: string;
                            accountName: string;
                            platform: string;
                            /** @enum {string} */
                            target: "push" | "menu" | "digest" | "removal";
                            waiting: number;
                            attendAt?: string;
                            quotaLeft?: number;
                            lastRefusal?: {
                                at: string;
                                code?: string;
                                message?: components["schemas"]["Bilingual"];
                                hint?: components["schemas"]["Bilingual"];
                                addresses?: {
                                    [key: string]: string;
                                };
                            };
                            carried: number;
                            refused: number;
                            dropped: number;
                            postponed: number;
                        }[];
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsPostsSync: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly items: {
                            accountId: string;
                            /** @enum {string} */
                            target: "push" | "menu" | "digest" | "removal";
                            /** @enum {string} */
                            state: "expected" | "waiting" | "carried" | "refused" | "dropped";
                            reason?: string;
                            addedAt?: string;
                            settledAt?: string;
                            place?: number;
                            digestPostId?: string;
                        }[];
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsCampaignsReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignReport"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `campaign-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsPostsDeliveriesHandOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                postId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found`, `delivery-not-found`, `hand-over-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsPostsDeliveriesHandOverRevokeLinks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                postId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found`, `delivery-not-found`, `hand-over-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `secret-shown-once` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsPostsLog: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                brandId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LogEntry"][];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `post-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsAccountsLog: {
        parameters: {
            query: {
                day: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LogEntry"][];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsLog: {
        parameters: {
            query: {
                day: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LogEntry"][];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query: {
                day: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            entryId: string;
                            at: string;
                            brandId: string;
                            tokenId: string;
                            role: string;
                            action: string;
                            path: string;
                            status: number;
                            before?: {
                                [key: string]: string | number | boolean | null;
                            };
                            after?: {
                                [key: string]: string | number | boolean | null;
                            };
                        }[];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low`, `installation-token-needed` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsAudit: {
        parameters: {
            query: {
                day: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            entryId: string;
                            at: string;
                            brandId: string;
                            tokenId: string;
                            role: string;
                            action: string;
                            path: string;
                            status: number;
                            before?: {
                                [key: string]: string | number | boolean | null;
                            };
                            after?: {
                                [key: string]: string | number | boolean | null;
                            };
                        }[];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            webhookId: string;
                            brandId: string;
                            url: string;
                            description?: string;
                            events?: string[];
                            /** @enum {string} */
                            state: "active" | "paused" | "disabled";
                            stateSince: string;
                            /** @enum {string} */
                            pausedBecause?: "person" | "failing";
                            createdAt: string;
                            createdBy: string;
                            secretSince: string;
                            previousSecretUntil?: string;
                            failures: number;
                            failingSince?: string;
                            nextTryAt?: string;
                        }[];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url: string;
                    description?: string;
                    events?: ("delivery.*" | "post.*" | "account.*" | "sync.*" | "message.*" | "series.*" | "webhook.*" | "delivery.held" | "delivery.approval-overdue" | "delivery.accepted" | "delivery.published" | "delivery.handed-over" | "delivery.retrying" | "delivery.unknown" | "delivery.needs-person" | "delivery.failed" | "delivery.reminder" | "delivery.missed" | "delivery.cancelled" | "delivery.reopened" | "delivery.withdrawal-handed-over" | "delivery.withdrawn" | "delivery.withdrawal-refused" | "delivery.removed" | "post.withdrawn" | "post.approval-requested" | "post.approved" | "post.rejected" | "account.token-expiring" | "account.token-expired" | "account.token-revoked" | "sync.carried" | "message.received" | "series.occurrence-refused" | "webhook.paused" | "webhook.disabled")[];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhookId: string;
                        brandId: string;
                        url: string;
                        description?: string;
                        events?: string[];
                        /** @enum {string} */
                        state: "active" | "paused" | "disabled";
                        stateSince: string;
                        /** @enum {string} */
                        pausedBecause?: "person" | "failing";
                        createdAt: string;
                        createdBy: string;
                        secretSince: string;
                        previousSecretUntil?: string;
                        failures: number;
                        failingSince?: string;
                        nextTryAt?: string;
                        secret: string;
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `secret-shown-once`, `too-many-webhooks` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsWebhooksOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhookId: string;
                        brandId: string;
                        url: string;
                        description?: string;
                        events?: string[];
                        /** @enum {string} */
                        state: "active" | "paused" | "disabled";
                        stateSince: string;
                        /** @enum {string} */
                        pausedBecause?: "person" | "failing";
                        createdAt: string;
                        createdBy: string;
                        secretSince: string;
                        previousSecretUntil?: string;
                        failures: number;
                        failingSince?: string;
                        nextTryAt?: string;
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `webhook-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBrandsWebhooksOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhookId: string;
                        brandId: string;
                        url: string;
                        description?: string;
                        events?: string[];
                        /** @enum {string} */
                        state: "active" | "paused" | "disabled";
                        stateSince: string;
                        /** @enum {string} */
                        pausedBecause?: "person" | "failing";
                        createdAt: string;
                        createdBy: string;
                        secretSince: string;
                        previousSecretUntil?: string;
                        failures: number;
                        failingSince?: string;
                        nextTryAt?: string;
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `webhook-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBrandsWebhooksOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    url?: string;
                    description?: string | null;
                    events?: ("delivery.*" | "post.*" | "account.*" | "sync.*" | "message.*" | "series.*" | "webhook.*" | "delivery.held" | "delivery.approval-overdue" | "delivery.accepted" | "delivery.published" | "delivery.handed-over" | "delivery.retrying" | "delivery.unknown" | "delivery.needs-person" | "delivery.failed" | "delivery.reminder" | "delivery.missed" | "delivery.cancelled" | "delivery.reopened" | "delivery.withdrawal-handed-over" | "delivery.withdrawn" | "delivery.withdrawal-refused" | "delivery.removed" | "post.withdrawn" | "post.approval-requested" | "post.approved" | "post.rejected" | "account.token-expiring" | "account.token-expired" | "account.token-revoked" | "sync.carried" | "message.received" | "series.occurrence-refused" | "webhook.paused" | "webhook.disabled")[] | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhookId: string;
                        brandId: string;
                        url: string;
                        description?: string;
                        events?: string[];
                        /** @enum {string} */
                        state: "active" | "paused" | "disabled";
                        stateSince: string;
                        /** @enum {string} */
                        pausedBecause?: "person" | "failing";
                        createdAt: string;
                        createdBy: string;
                        secretSince: string;
                        previousSecretUntil?: string;
                        failures: number;
                        failingSince?: string;
                        nextTryAt?: string;
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `webhook-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `webhook-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsWebhooksRotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 1440 */
                    graceMinutes?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhookId: string;
                        brandId: string;
                        url: string;
                        description?: string;
                        events?: string[];
                        /** @enum {string} */
                        state: "active" | "paused" | "disabled";
                        stateSince: string;
                        /** @enum {string} */
                        pausedBecause?: "person" | "failing";
                        createdAt: string;
                        createdBy: string;
                        secretSince: string;
                        previousSecretUntil?: string;
                        failures: number;
                        failingSince?: string;
                        nextTryAt?: string;
                        secret: string;
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `webhook-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `secret-shown-once`, `webhook-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsWebhooksPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhookId: string;
                        brandId: string;
                        url: string;
                        description?: string;
                        events?: string[];
                        /** @enum {string} */
                        state: "active" | "paused" | "disabled";
                        stateSince: string;
                        /** @enum {string} */
                        pausedBecause?: "person" | "failing";
                        createdAt: string;
                        createdBy: string;
                        secretSince: string;
                        previousSecretUntil?: string;
                        failures: number;
                        failingSince?: string;
                        nextTryAt?: string;
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `webhook-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `webhook-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsWebhooksResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        webhookId: string;
                        brandId: string;
                        url: string;
                        description?: string;
                        events?: string[];
                        /** @enum {string} */
                        state: "active" | "paused" | "disabled";
                        stateSince: string;
                        /** @enum {string} */
                        pausedBecause?: "person" | "failing";
                        createdAt: string;
                        createdBy: string;
                        secretSince: string;
                        previousSecretUntil?: string;
                        failures: number;
                        failingSince?: string;
                        nextTryAt?: string;
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `webhook-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `webhook-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsWebhooksMessages: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                brandId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            messageId: string;
                            at: string;
                            type: string;
                            /** @enum {string} */
                            state: "delivered" | "waiting" | "given-up" | "kept";
                            tries: number;
                            lastTries: {
                                at: string;
                                tookMs: number;
                                status?: number;
                                /** @enum {string} */
                                failure?: "timeout" | "unreachable" | "address-not-allowed" | "secret-missing";
                            }[];
                            answer?: string;
                            payload: {
                                [key: string]: unknown;
                            };
                        }[];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `webhook-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsWebhooksReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    messageId: string;
                    /** Format: date-time */
                    at: string;
                } | {
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Begun. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messages: number;
                        continueFrom?: string;
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `webhook-not-found`, `message-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `webhook-not-active` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsWebhooksTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messageId: string;
                        at: string;
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `webhook-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `webhook-not-active` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsSeries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly items: components["schemas"]["Series"][];
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsSeries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesInput"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seriesId: string;
                        brandId: string;
                        name: string;
                        /** @enum {string} */
                        state: "active" | "paused" | "ended";
                        rhythm: {
                            /** @constant */
                            by: "rule";
                            rule: string;
                            startsAt: string;
                            timeZone: string;
                            /** @enum {string} */
                            days: "every" | "working" | "not-holidays" | "holidays" | "off";
                        } | {
                            /** @constant */
                            by: "slot";
                            accountId: string;
                            label?: string;
                        };
                        /** @enum {string} */
                        endedBy?: "rule" | "person";
                        createdAt: string;
                        createdBy: string;
                        readonly occurrences: {
                            slotId: string;
                            slot: string;
                            dueAt: string;
                            /** @enum {string} */
                            state: "planned" | "created" | "refused" | "skipped" | "too-late" | "paused" | "slot-taken" | "replaced";
                            variant: number;
                            postId?: string;
                            readonly deliveries?: string[];
                            findings?: {
                                field: string;
                                code: string;
                                message: components["schemas"]["Bilingual"];
                                hint: components["schemas"]["Bilingual"];
                            }[];
                        }[];
                        content: {
                            post: {
                                [key: string]: unknown;
                            };
                            readonly variants: {
                                [key: string]: unknown;
                            }[];
                        };
                        readonly warnings: components["schemas"]["Finding"][];
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`, `post-refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsSeriesOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seriesId: string;
                        brandId: string;
                        name: string;
                        /** @enum {string} */
                        state: "active" | "paused" | "ended";
                        rhythm: {
                            /** @constant */
                            by: "rule";
                            rule: string;
                            startsAt: string;
                            timeZone: string;
                            /** @enum {string} */
                            days: "every" | "working" | "not-holidays" | "holidays" | "off";
                        } | {
                            /** @constant */
                            by: "slot";
                            accountId: string;
                            label?: string;
                        };
                        /** @enum {string} */
                        endedBy?: "rule" | "person";
                        createdAt: string;
                        createdBy: string;
                        readonly occurrences: {
                            slotId: string;
                            slot: string;
                            dueAt: string;
                            /** @enum {string} */
                            state: "planned" | "created" | "refused" | "skipped" | "too-late" | "paused" | "slot-taken" | "replaced";
                            variant: number;
                            postId?: string;
                            readonly deliveries?: string[];
                            findings?: {
                                field: string;
                                code: string;
                                message: components["schemas"]["Bilingual"];
                                hint: components["schemas"]["Bilingual"];
                            }[];
                        }[];
                        content: {
                            post: {
                                [key: string]: unknown;
                            };
                            readonly variants: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `series-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBrandsSeriesOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    rhythm?: {
                        /** @constant */
                        by: "rule";
                        rule: string;
                        startsAt: string;
                        timeZone?: string;
                        /**
                         * @default every
                         * @enum {string}
                         */
                        days?: "every" | "working" | "not-holidays" | "holidays" | "off";
                    } | {
                        /** @constant */
                        by: "slot";
                        accountId: string;
                        label?: string;
                    };
                    post?: {
                        title: string;
                        summary: string;
                        /** @default 60 */
                        latenessLimitMinutes?: number;
                        link?: {
                            /** Format: uri */
                            target?: string;
                            /**
                             * @default page
                             * @enum {string}
                             */
                            mode?: "page" | "redirect";
                            /** Format: date-time */
                            expiresAt?: string;
                        };
                        campaign?: string;
                        influencer?: string;
                        coverMediaId?: string;
                        page?: {
                            /** @enum {string} */
                            language?: "zh" | "en";
                            text?: string;
                            coverAlt?: string;
                            pictures?: {
                                mediaId: string;
                                alt: string;
                            }[];
                            countdown?: {
                                /** Format: date-time */
                                until: string;
                                label: string;
                            };
                        };
                        deliveries: components["schemas"]["DeliveryInput"][];
                        /** @enum {string} */
                        priority?: "high" | "normal" | "low";
                        sync?: (string | {
                            accountId: string;
                            /** @enum {string} */
                            target?: "push" | "menu" | "digest";
                        })[];
                    };
                    variants?: {
                        title?: string;
                        summary?: string;
                        coverMediaId?: string;
                        page?: {
                            /** @enum {string} */
                            language?: "zh" | "en";
                            text?: string;
                            coverAlt?: string;
                            pictures?: {
                                mediaId: string;
                                alt: string;
                            }[];
                            countdown?: {
                                /** Format: date-time */
                                until: string;
                                label: string;
                            };
                        };
                        deliveries?: {
                            accountId: string;
                            /** @enum {string} */
                            shape?: "post" | "article" | "poll" | "video" | "repost" | "comment" | "reply" | "gallery";
                            after?: string | null;
                            otherwise?: ("hold" | "skip" | "run-without") | null;
                            text?: string | null;
                            pictureMediaIds?: string[] | null;
                            pictures?: {
                                mediaId: string;
                                /** @default  */
                                text?: string;
                            }[] | null;
                            influencer?: string | null;
                            targetUrl?: string | null;
                            alsoComment?: boolean | null;
                            title?: string | null;
                            body?: string | null;
                            coverMediaId?: string | null;
                            author?: string | null;
                            digest?: string | null;
                            original?: boolean | null;
                            moreArticles?: {
                                title: string;
                                body: string;
                                coverMediaId: string;
                                author?: string;
                            }[] | null;
                            notify?: ("none" | "followers") | null;
                            comments?: ("closed" | "everyone" | "followers") | null;
                            declarations?: {
                                origin?: {
                                    /** @constant */
                                    kind: "original";
                                } | {
                                    /** @constant */
                                    kind: "reprint";
                                    source: string;
                                };
                                madeByAi?: boolean;
                                advertisement?: boolean;
                            } | null;
                            poll?: {
                                question: string;
                                options: string[];
                                /** @default false */
                                isMultiple?: boolean;
                            } | null;
                            videoUrl?: string | null;
                            instructions?: string | null;
                            noticeMinutes?: number | null;
                        }[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seriesId: string;
                        brandId: string;
                        name: string;
                        /** @enum {string} */
                        state: "active" | "paused" | "ended";
                        rhythm: {
                            /** @constant */
                            by: "rule";
                            rule: string;
                            startsAt: string;
                            timeZone: string;
                            /** @enum {string} */
                            days: "every" | "working" | "not-holidays" | "holidays" | "off";
                        } | {
                            /** @constant */
                            by: "slot";
                            accountId: string;
                            label?: string;
                        };
                        /** @enum {string} */
                        endedBy?: "rule" | "person";
                        createdAt: string;
                        createdBy: string;
                        readonly occurrences: {
                            slotId: string;
                            slot: string;
                            dueAt: string;
                            /** @enum {string} */
                            state: "planned" | "created" | "refused" | "skipped" | "too-late" | "paused" | "slot-taken" | "replaced";
                            variant: number;
                            postId?: string;
                            readonly deliveries?: string[];
                            findings?: {
                                field: string;
                                code: string;
                                message: components["schemas"]["Bilingual"];
                                hint: components["schemas"]["Bilingual"];
                            }[];
                        }[];
                        content: {
                            post: {
                                [key: string]: unknown;
                            };
                            readonly variants: {
                                [key: string]: unknown;
                            }[];
                        };
                        readonly warnings: components["schemas"]["Finding"][];
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `series-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `series-busy`, `series-ended` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`, `post-refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsSeriesPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seriesId: string;
                        brandId: string;
                        name: string;
                        /** @enum {string} */
                        state: "active" | "paused" | "ended";
                        rhythm: {
                            /** @constant */
                            by: "rule";
                            rule: string;
                            startsAt: string;
                            timeZone: string;
                            /** @enum {string} */
                            days: "every" | "working" | "not-holidays" | "holidays" | "off";
                        } | {
                            /** @constant */
                            by: "slot";
                            accountId: string;
                            label?: string;
                        };
                        /** @enum {string} */
                        endedBy?: "rule" | "person";
                        createdAt: string;
                        createdBy: string;
                        readonly occurrences: {
                            slotId: string;
                            slot: string;
                            dueAt: string;
                            /** @enum {string} */
                            state: "planned" | "created" | "refused" | "skipped" | "too-late" | "paused" | "slot-taken" | "replaced";
                            variant: number;
                            postId?: string;
                            readonly deliveries?: string[];
                            findings?: {
                                field: string;
                                code: string;
                                message: components["schemas"]["Bilingual"];
                                hint: components["schemas"]["Bilingual"];
                            }[];
                        }[];
                        content: {
                            post: {
                                [key: string]: unknown;
                            };
                            readonly variants: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `series-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `series-busy`, `series-ended` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsSeriesResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seriesId: string;
                        brandId: string;
                        name: string;
                        /** @enum {string} */
                        state: "active" | "paused" | "ended";
                        rhythm: {
                            /** @constant */
                            by: "rule";
                            rule: string;
                            startsAt: string;
                            timeZone: string;
                            /** @enum {string} */
                            days: "every" | "working" | "not-holidays" | "holidays" | "off";
                        } | {
                            /** @constant */
                            by: "slot";
                            accountId: string;
                            label?: string;
                        };
                        /** @enum {string} */
                        endedBy?: "rule" | "person";
                        createdAt: string;
                        createdBy: string;
                        readonly occurrences: {
                            slotId: string;
                            slot: string;
                            dueAt: string;
                            /** @enum {string} */
                            state: "planned" | "created" | "refused" | "skipped" | "too-late" | "paused" | "slot-taken" | "replaced";
                            variant: number;
                            postId?: string;
                            readonly deliveries?: string[];
                            findings?: {
                                field: string;
                                code: string;
                                message: components["schemas"]["Bilingual"];
                                hint: components["schemas"]["Bilingual"];
                            }[];
                        }[];
                        content: {
                            post: {
                                [key: string]: unknown;
                            };
                            readonly variants: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `series-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `series-busy`, `series-ended` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsSeriesEnd: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                seriesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    keepQueued?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seriesId: string;
                        brandId: string;
                        name: string;
                        /** @enum {string} */
                        state: "active" | "paused" | "ended";
                        rhythm: {
                            /** @constant */
                            by: "rule";
                            rule: string;
                            startsAt: string;
                            timeZone: string;
                            /** @enum {string} */
                            days: "every" | "working" | "not-holidays" | "holidays" | "off";
                        } | {
                            /** @constant */
                            by: "slot";
                            accountId: string;
                            label?: string;
                        };
                        /** @enum {string} */
                        endedBy?: "rule" | "person";
                        createdAt: string;
                        createdBy: string;
                        readonly occurrences: {
                            slotId: string;
                            slot: string;
                            dueAt: string;
                            /** @enum {string} */
                            state: "planned" | "created" | "refused" | "skipped" | "too-late" | "paused" | "slot-taken" | "replaced";
                            variant: number;
                            postId?: string;
                            readonly deliveries?: string[];
                            findings?: {
                                field: string;
                                code: string;
                                message: components["schemas"]["Bilingual"];
                                hint: components["schemas"]["Bilingual"];
                            }[];
                        }[];
                        content: {
                            post: {
                                [key: string]: unknown;
                            };
                            readonly variants: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `series-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `series-busy` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsSeriesOccurrencesSkip: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                seriesId: string;
                slotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seriesId: string;
                        brandId: string;
                        name: string;
                        /** @enum {string} */
                        state: "active" | "paused" | "ended";
                        rhythm: {
                            /** @constant */
                            by: "rule";
                            rule: string;
                            startsAt: string;
                            timeZone: string;
                            /** @enum {string} */
                            days: "every" | "working" | "not-holidays" | "holidays" | "off";
                        } | {
                            /** @constant */
                            by: "slot";
                            accountId: string;
                            label?: string;
                        };
                        /** @enum {string} */
                        endedBy?: "rule" | "person";
                        createdAt: string;
                        createdBy: string;
                        readonly occurrences: {
                            slotId: string;
                            slot: string;
                            dueAt: string;
                            /** @enum {string} */
                            state: "planned" | "created" | "refused" | "skipped" | "too-late" | "paused" | "slot-taken" | "replaced";
                            variant: number;
                            postId?: string;
                            readonly deliveries?: string[];
                            findings?: {
                                field: string;
                                code: string;
                                message: components["schemas"]["Bilingual"];
                                hint: components["schemas"]["Bilingual"];
                            }[];
                        }[];
                        content: {
                            post: {
                                [key: string]: unknown;
                            };
                            readonly variants: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `series-not-found`, `occurrence-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `series-busy`, `already-claimed`, `already-settled`, `series-too-many-exceptions` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsSeriesOccurrencesMove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                seriesId: string;
                slotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dueAt: string;
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        seriesId: string;
                        brandId: string;
                        name: string;
                        /** @enum {string} */
                        state: "active" | "paused" | "ended";
                        rhythm: {
                            /** @constant */
                            by: "rule";
                            rule: string;
                            startsAt: string;
                            timeZone: string;
                            /** @enum {string} */
                            days: "every" | "working" | "not-holidays" | "holidays" | "off";
                        } | {
                            /** @constant */
                            by: "slot";
                            accountId: string;
                            label?: string;
                        };
                        /** @enum {string} */
                        endedBy?: "rule" | "person";
                        createdAt: string;
                        createdBy: string;
                        readonly occurrences: {
                            slotId: string;
                            slot: string;
                            dueAt: string;
                            /** @enum {string} */
                            state: "planned" | "created" | "refused" | "skipped" | "too-late" | "paused" | "slot-taken" | "replaced";
                            variant: number;
                            postId?: string;
                            readonly deliveries?: string[];
                            findings?: {
                                field: string;
                                code: string;
                                message: components["schemas"]["Bilingual"];
                                hint: components["schemas"]["Bilingual"];
                            }[];
                        }[];
                        content: {
                            post: {
                                [key: string]: unknown;
                            };
                            readonly variants: {
                                [key: string]: unknown;
                            }[];
                        };
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `series-not-found`, `occurrence-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `series-busy`, `already-claimed`, `already-settled`, `lost-race`, `series-too-many-exceptions` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`, `post-refused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsAccountsWechatMenu: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        readonly entries: ({
                            name: string;
                            readonly buttons: {
                                name: string;
                                type: string;
                                target: string;
                            }[];
                        } | {
                            name: string;
                            type: string;
                            target: string;
                        })[];
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found`, `platform-gone` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-blocked`, `credentials-missing`, `platform-auth`, `platform-human` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-rejected` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. `account-quota-used-up`, `platform-quota`, `platform-rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-unavailable`, `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsAccountsWechatQrCodesOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
                scene: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 30 */
                    days?: number | "permanent";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scene: string;
                        url: string;
                        pictureUrl: string;
                        createdAt: string;
                        expiresAt?: string;
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        scene: string;
                        url: string;
                        pictureUrl: string;
                        createdAt: string;
                        expiresAt?: string;
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found`, `platform-gone` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `account-not-capable`, `account-blocked`, `credentials-missing`, `platform-auth`, `platform-human` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`, `platform-rejected` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. `account-quota-used-up`, `platform-quota`, `platform-rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-unavailable`, `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsAccountsWechatQrCodes: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            scene: string;
                            url: string;
                            pictureUrl: string;
                            createdAt: string;
                            expiresAt?: string;
                        }[];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsAccountsWechatFollowers: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        readonly openIds: string[];
                        next?: string;
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found`, `platform-gone` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-blocked`, `credentials-missing`, `platform-auth`, `platform-human` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-rejected` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. `account-quota-used-up`, `platform-quota`, `platform-rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-unavailable`, `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsAccountsWechatFollowersOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                accountId: string;
                openId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        follows: boolean;
                        since?: string;
                        via?: string;
                        scene?: string;
                    };
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found`, `platform-gone` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-blocked`, `credentials-missing`, `platform-auth`, `platform-human` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-rejected` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. `account-quota-used-up`, `platform-quota`, `platform-rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-unavailable`, `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsAccountsWechatFollowersMessages: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
                openId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    kind: "text";
                    text: string;
                } | {
                    /** @constant */
                    kind: "link";
                    title: string;
                    /** @default  */
                    description?: string;
                    /** Format: uri */
                    url: string;
                    /**
                     * Format: uri
                     * @default
                     */
                    pictureUrl?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messageId: string;
                        sentAt: string;
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messageId: string;
                        sentAt: string;
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found`, `platform-gone` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account-blocked`, `credentials-missing`, `platform-auth`, `platform-human`, `platform-duplicate`, `message-may-be-out` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`, `platform-rejected` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. `account-quota-used-up`, `platform-quota`, `platform-rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-unavailable`, `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-outcome-unknown` */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsAccountsWechatPostsComments: {
        parameters: {
            query?: {
                article?: number;
                of?: "all" | "ordinary" | "elected";
                cursor?: string;
            };
            header?: never;
            path: {
                brandId: string;
                accountId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            commentId: number;
                            openId: string;
                            at: string;
                            content: string;
                            isElected: boolean;
                            reply?: string;
                        }[];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found`, `post-not-found`, `delivery-not-found`, `platform-gone` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-comments-known`, `account-blocked`, `credentials-missing`, `platform-auth`, `platform-human` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-rejected` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. `account-quota-used-up`, `platform-quota`, `platform-rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-unavailable`, `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsAccountsWechatPostsComments: {
        parameters: {
            query?: {
                article?: number;
            };
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
                postId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    open: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found`, `post-not-found`, `delivery-not-found`, `platform-gone` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `no-comments-known`, `account-blocked`, `credentials-missing`, `platform-auth`, `platform-human` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`, `platform-rejected` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. `account-quota-used-up`, `platform-quota`, `platform-rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-unavailable`, `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsAccountsWechatPostsCommentsOne: {
        parameters: {
            query?: {
                article?: number;
            };
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
                postId: string;
                commentId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    elected: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found`, `post-not-found`, `delivery-not-found`, `platform-gone` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `no-comments-known`, `account-blocked`, `credentials-missing`, `platform-auth`, `platform-human`, `platform-duplicate` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`, `platform-rejected` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. `account-quota-used-up`, `platform-quota`, `platform-rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-unavailable`, `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-outcome-unknown` */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBrandsAccountsWechatPostsCommentsOne: {
        parameters: {
            query?: {
                article?: number;
            };
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
                postId: string;
                commentId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found`, `post-not-found`, `delivery-not-found`, `platform-gone` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `no-comments-known`, `account-blocked`, `credentials-missing`, `platform-auth`, `platform-human`, `platform-duplicate` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`, `platform-rejected` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. `account-quota-used-up`, `platform-quota`, `platform-rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-unavailable`, `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-outcome-unknown` */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsAccountsWechatPostsCommentsReply: {
        parameters: {
            query?: {
                article?: number;
            };
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
                postId: string;
                commentId: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found`, `post-not-found`, `delivery-not-found`, `platform-gone` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `no-comments-known`, `account-blocked`, `credentials-missing`, `platform-auth`, `platform-human`, `platform-duplicate` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`, `platform-rejected` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. `account-quota-used-up`, `platform-quota`, `platform-rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-unavailable`, `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-outcome-unknown` */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteBrandsAccountsWechatPostsCommentsReply: {
        parameters: {
            query?: {
                article?: number;
            };
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
                postId: string;
                commentId: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        done: true;
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found`, `post-not-found`, `delivery-not-found`, `platform-gone` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `no-comments-known`, `account-blocked`, `credentials-missing`, `platform-auth`, `platform-human`, `platform-duplicate` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused`, `platform-rejected` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. `account-quota-used-up`, `platform-quota`, `platform-rate-limited` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-unavailable`, `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `platform-outcome-unknown` */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsInboxSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxSettings"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsInboxSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default Asia/Shanghai */
                    timeZone?: string;
                    /** @default 180 */
                    keepDays?: number;
                    officeHours?: {
                        from: string;
                        to: string;
                        days: number[];
                    };
                    /** @default [] */
                    rules?: {
                        name: string;
                        /** @default {} */
                        when?: {
                            acts?: ("message" | "mention" | "follow" | "unfollow" | "subscribe" | "unsubscribe" | "scan" | "click")[];
                            accountIds?: string[];
                            keywords?: string[];
                            isWhole?: boolean;
                            between?: {
                                from: string;
                                to: string;
                            };
                            /** @enum {string} */
                            office?: "open" | "closed";
                            isFirst?: boolean;
                        };
                        answer?: {
                            zh: string;
                            en?: string;
                        };
                        handOverTo?: string;
                        tags?: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxSettings"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `inbox-settings-changed` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsInboxErasures: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Erasure"][];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsInboxErase: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                threadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `thread-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsAccountsWelcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasuredWelcome"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found`, `welcome-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putBrandsAccountsWelcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default true */
                    isOn?: boolean;
                    /**
                     * @default zh
                     * @enum {string}
                     */
                    language?: "zh" | "en" | "both";
                    /** @default 30 */
                    againAfterDays?: number;
                    variants: {
                        name: string;
                        callToAction: {
                            zh: string;
                            en?: string;
                        };
                        introduction: {
                            zh: string;
                            en?: string;
                        };
                        expectations: {
                            zh: string;
                            en?: string;
                        };
                        crossPromotion: {
                            zh: string;
                            en?: string;
                        };
                        /** Format: uri */
                        target: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WelcomeMessage"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `welcome-changed`, `account-without-inbox` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsInbox: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                account?: string;
                state?: "open" | "done";
                assignedTo?: string;
                tag?: string;
                unread?: string;
            };
            header?: never;
            path: {
                brandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Thread"][];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsInboxOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                brandId: string;
                threadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Thread"];
                };
            };
            /** @description `invalid-input` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `thread-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchBrandsInboxOne: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                threadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state?: "open" | "done";
                    assignedTo?: string | null;
                    tags?: string[];
                    /** @constant */
                    read?: true;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedThread"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `thread-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `lost-race` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBrandsInboxMessages: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                brandId: string;
                threadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ThreadMessage"][];
                        cursor?: string;
                    };
                };
            };
            /** @description `invalid-input`, `bad-cursor` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `thread-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsInboxRepliesResolve: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                threadId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    verdict: "it-is-there" | "it-is-not-there" | "give-up";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messageId: string;
                        deliveryId: string;
                        /** @enum {string} */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                    };
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `thread-not-found`, `reply-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `nothing-to-resolve`, `lost-race` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsInboxReplies: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                threadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reply"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reply"];
                };
            };
            /** @description `broken-json`, `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `thread-not-found`, `account-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `reply-window-closed`, `reply-needs-verification`, `lost-race` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postBrandsMediaErase: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same request with the same key is done once. */
                "Idempotency-Key"?: string;
            };
            path: {
                brandId: string;
                mediaId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mediaId: string;
                        /** @constant */
                        isErased: true;
                    };
                };
            };
            /** @description `invalid-input`, `idempotency-key-invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token was sent. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description The token is not valid. `role-too-low` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `route-not-found`, `brand-not-found`, `media-not-found` */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request-in-flight`, `media-in-use`, `lost-race` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency-key-reused` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayMessage"];
                };
            };
            /** @description `internal-error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `busy` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "on-delivery-held": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.held";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-approval-overdue": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.approval-overdue";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-accepted": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.accepted";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-published": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.published";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-handed-over": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.handed-over";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-retrying": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.retrying";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-unknown": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.unknown";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-needs-person": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.needs-person";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-failed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.failed";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-reminder": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.reminder";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-missed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.missed";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-cancelled": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.cancelled";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-reopened": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.reopened";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-withdrawal-handed-over": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.withdrawal-handed-over";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-withdrawn": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.withdrawn";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-withdrawal-refused": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.withdrawal-refused";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-delivery-removed": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "delivery.removed";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        deliveryId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual";
                        /**
                         * @description The state that the delivery is in from here on.
                         * @enum {string}
                         */
                        state: "in-review" | "held" | "waiting" | "scheduled" | "publishing" | "processing" | "retrying" | "unknown" | "needs-person" | "handed-over" | "published" | "withdrawing" | "failed" | "missed" | "cancelled" | "withdrawn" | "removed";
                        /** @description Raised by edits, cancellation and reopening; a higher one in the table is newer. */
                        version: number;
                        /** @description Orders the events of one delivery: a higher one is later. It has gaps. */
                        sequence?: number;
                        /**
                         * Format: date-time
                         * @description Absent while it waits for another delivery.
                         */
                        dueAt?: string;
                        /** @description Where it can be read. */
                        url?: string;
                        /** @description Why it is not where it should be. */
                        problem?: {
                            /** @enum {string} */
                            kind: "rejected" | "auth" | "human" | "quota" | "rate-limited" | "unavailable" | "duplicate" | "gone" | "outcome-unknown" | "lane" | "blackout" | "late" | "predecessor" | "attempts-exhausted" | "lease-expired" | "person";
                            code: string;
                        };
                        /** @description Whether other deliveries of the post wait for this one. */
                        hasFollowers: boolean;
                        /** @description Whether the page of the post is to be carried to Baidu, a menu or a digest. */
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-post-withdrawn": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "post.withdrawn";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        hasSyncTargets: boolean;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-post-approval-requested": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "post.approval-requested";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        revision: number;
                        /** @enum {string} */
                        state: "requested" | "half-approved" | "approved" | "rejected";
                        steps: number;
                        approvalsGiven: number;
                        /** Format: date-time */
                        dueAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-post-approved": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "post.approved";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        revision: number;
                        /** @enum {string} */
                        state: "requested" | "half-approved" | "approved" | "rejected";
                        steps: number;
                        approvalsGiven: number;
                        /** Format: date-time */
                        dueAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-post-rejected": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "post.rejected";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        postId: string;
                        revision: number;
                        /** @enum {string} */
                        state: "requested" | "half-approved" | "approved" | "rejected";
                        steps: number;
                        approvalsGiven: number;
                        /** Format: date-time */
                        dueAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-account-token-expiring": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "account.token-expiring";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual" | "baidu-search";
                        name: string;
                        daysLeft: number;
                        /** Format: date-time */
                        endsAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-account-token-expired": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "account.token-expired";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual" | "baidu-search";
                        name: string;
                        daysLeft: number;
                        /** Format: date-time */
                        endsAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-account-token-revoked": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "account.token-revoked";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual" | "baidu-search";
                        name: string;
                        /** @constant */
                        by?: "user";
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-sync-carried": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "sync.carried";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        accountId: string;
                        /** @enum {string} */
                        target: "push" | "menu" | "digest" | "removal";
                        batchId: string;
                        counts?: {
                            [key: string]: number;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-message-received": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "message.received";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        accountId: string;
                        /** @enum {string} */
                        platform: "weibo" | "wechat" | "baijiahao" | "manual" | "baidu-search";
                        threadId: string;
                        messageId: string;
                        /** @enum {string} */
                        act: "message" | "mention" | "follow" | "unfollow" | "subscribe" | "unsubscribe" | "scan" | "click";
                        assignedTo?: string;
                        /**
                         * Format: date-time
                         * @description Until when the platform lets the account answer.
                         */
                        answerBy?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-series-occurrence-refused": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "series.occurrence-refused";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        seriesId: string;
                        name: string;
                        /** Format: date-time */
                        slot: string;
                        /** @enum {string} */
                        outcome: "refused" | "slot-taken";
                        /** @description Of the findings; the series shows them in full. */
                        codes: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-webhook-paused": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "webhook.paused";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        webhookId: string;
                        url: string;
                        /** Format: date-time */
                        failingSince: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "on-webhook-disabled": {
        parameters: {
            query?: never;
            header: {
                /** @description The same with every try: whoever saw it before drops it. */
                "webhook-id": string;
                /** @description Of the try, in seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and a base64 HMAC-SHA256; several, separated by spaces. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "webhook.disabled";
                    /**
                     * Format: date-time
                     * @description When it happened, in UTC.
                     */
                    timestamp: string;
                    data: {
                        /** @description The same fact always has the same id: whoever saw it before drops it. */
                        eventId: string;
                        /**
                         * Format: date-time
                         * @description When it happened, in UTC.
                         */
                        at: string;
                        brandId: string;
                        webhookId: string;
                        url: string;
                    };
                };
            };
        };
        responses: {
            /** @description Nothing more is wanted: the webhook is disabled. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is sent again, for a day. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
