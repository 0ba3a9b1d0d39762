import * as z from 'zod';

export const siteLanguages = ['zh', 'en'] as const;
export type SiteLanguage = (typeof siteLanguages)[number];

/** A picture as it is shown: where it had to be fitted, under the fitted one's id. Width and height are its proportions. */
export const shownPictureSchema = z.object({
  pictureId: z.string(),
  width: z.number().int(),
  height: z.number().int(),
});
export type ShownPicture = z.infer<typeof shownPictureSchema>;

/** How a brand looks on its link domain, and what that domain has to prove. */
export const siteSchema = z.object({
  brandId: z.string(),
  /** Of pages whose post does not say. */
  language: z.enum(siteLanguages),
  /** `#rrggbb`; shades that can be read are made from it. */
  accent: z.string(),
  tagline: z.string().optional(),
  logoMediaId: z.string().optional(),
  logo: shownPictureSchema.optional(),
  /** Who is responsible for the site by law, with the numbers of its filings. */
  legal: z
    .object({ company: z.string().optional(), icpNumber: z.string().optional(), policeNumber: z.string().optional() })
    .optional(),
  /** The official account that readers may follow: what its code says, or the code as a picture. */
  wechat: z
    .object({
      name: z.string(),
      codeText: z.string().optional(),
      codeMediaId: z.string().optional(),
      code: shownPictureSchema.optional(),
    })
    .optional(),
  baiduTongjiId: z.string().optional(),
  verification: z.object({
    /** Served at the root of the link domain. */
    files: z.array(z.object({ name: z.string(), content: z.string() })),
    /** Content of the tags `baidu-site-verification` and `wb:webmaster`. */
    baidu: z.string().optional(),
    weibo: z.string().optional(),
  }),
  /** Raised by each change; 0 until the first one. */
  version: z.number().int(),
  updatedAt: z.string().optional(),
  updatedBy: z.string().optional(),
});
export type BrandSite = z.infer<typeof siteSchema>;

export const plainSite = (brandId: string): BrandSite => ({
  brandId,
  language: 'zh',
  accent: '#c8161d',
  verification: { files: [] },
  version: 0,
});
