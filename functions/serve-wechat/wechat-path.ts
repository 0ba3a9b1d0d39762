/** Above every route of this function. */
export const wechatPath = '/v1/brands/{brandId}/accounts/{accountId}/wechat';
