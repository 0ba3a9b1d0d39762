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
  }
}
