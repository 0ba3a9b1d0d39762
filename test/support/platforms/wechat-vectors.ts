/** A worked example of WeChat's signing and encryption, with invented inputs. */
export const wechatVector = {
  token: 'sandboxToken01',
  timestamp: '1788888888',
  nonce: '424242424',
  signature: 'd83d5df2f92b06b4b01992291faff0127943e966',
  encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  appId: 'wx0123456789abcdef',
  random: Buffer.from('0123456789abcdef'),
  message:
    '<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><FromUserName><![CDATA[oOPENID01]]></FromUserName><CreateTime>1788888888</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[你好]]></Content><MsgId>23456789012345678</MsgId></xml>',
  encrypted:
    'Q3stYC6hdFzMh9T8HCvyDJJe5MuZ7J4OV6X0j7kZVFCvr6YjMJMqZ9dtZXwRmuC/KsNcjoy6waFHej9TAsI6iz3I/rgJA3BQd05cKHT12GRoFOj3y7ZHXtqNrWO+N753Ca+XkzVLU0SioOPDWPCH5aaDMj5dJCfdUqa11upRz0YtbU//Wzmt8EdpyvI0f9iGyCkk8x5ZnKCUNrN5hQnUjerT+Rj3Qvf7q3jnSx0R9G498274sAUmB2OGIsJoiXZDrlFMXdxqykgcJ0KXNPPjFq4klCETrtO7v7PEI0znWpAUqNqXbeHjNiwmpzP2XpFDkV3M0NcBOojJKiQslvJy6xO7bOYW6UXZ7DQzAJJ/HbXLpzae3DEtPBOfu4hVxRylj7+XZrkxH0vbWpVwtQi9N3TgdnIJlr8uB1lkCigpJsg=',
  msgSignature: '55147753fba11734a9796dd94be76e6bb7e82b4f',
} as const;
