declare module 'co-wechat-api' {
  type Answer = Record<string, unknown>;

  /** The parts of the client that the tests use; the package brings no types. */
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS with one class.
  export default class WechatApi {
    constructor(appId: string, secret: string);
    prefix: string;
    getAccessToken(): Promise<{ readonly accessToken: string; readonly expireTime: number }>;
    uploadImageMaterial(path: string): Promise<Answer>;
    uploadThumbMaterial(path: string): Promise<Answer>;
    uploadImage(path: string): Promise<Answer>;
    createMenu(menu: unknown): Promise<Answer>;
    getMenu(): Promise<Answer>;
    getMenuConfig(): Promise<Answer>;
    removeMenu(): Promise<Answer>;
    massSendNews(mediaId: string, toAll: boolean, clientMsgId: string): Promise<Answer>;
    sendText(openId: string, text: string): Promise<Answer>;
    sendNews(openId: string, articles: readonly unknown[]): Promise<Answer>;
    createTmpQRCode(scene: string | number, seconds: number): Promise<Answer>;
    createLimitQRCode(scene: string | number): Promise<Answer>;
    getUser(openId: string): Promise<Answer>;
    getFollowers(): Promise<Answer>;
  }
}
