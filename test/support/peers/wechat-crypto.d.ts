declare module 'wechat-crypto' {
  /** The package brings no types. */
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS with one class.
  export default class MessageCrypto {
    constructor(token: string, encodingAesKey: string, appId: string);
    getSignature(timestamp: string, nonce: string, cipherText: string): string;
    encrypt(message: string): string;
    decrypt(cipherText: string): { readonly message: string; readonly id: string };
  }
}
