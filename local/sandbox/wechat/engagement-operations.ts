import type { Operation } from '../operation.ts';
import { call } from './account-call.ts';
import {
  addReply,
  closeComments,
  deleteComment,
  deleteReply,
  electComment,
  listComments,
  openComments,
  unelectComment,
} from './comments.ts';
import { sendCustom } from './custom-messages.ts';
import { getUser, listUsers } from './followers.ts';
import { addConditionalMenu, createMenu, deleteMenu, getMenu, getShownMenu } from './menus.ts';
import { createQrCode, showQrCode } from './qr-codes.ts';

/** What an account does for its followers beside publishing. */
export const engagementOperations: readonly Operation[] = [
  call('POST', { endpoint: 'menu/create', run: createMenu }),
  call('POST', { endpoint: 'menu/addconditional', run: addConditionalMenu }),
  call('GET', { endpoint: 'menu/get', run: getMenu }),
  call('GET', { endpoint: 'menu/delete', run: deleteMenu }),
  call('GET', { endpoint: 'get_current_selfmenu_info', run: getShownMenu }),
  call('POST', { endpoint: 'message/custom/send', run: sendCustom }),
  call('GET', { endpoint: 'user/info', run: getUser }),
  call('GET', { endpoint: 'user/get', run: listUsers }),
  call('POST', { endpoint: 'qrcode/create', run: createQrCode }),
  showQrCode,
  call('POST', { endpoint: 'comment/open', run: openComments }),
  call('POST', { endpoint: 'comment/close', run: closeComments }),
  call('POST', { endpoint: 'comment/list', run: listComments }),
  call('POST', { endpoint: 'comment/markelect', run: electComment }),
  call('POST', { endpoint: 'comment/unmarkelect', run: unelectComment }),
  call('POST', { endpoint: 'comment/delete', run: deleteComment }),
  call('POST', { endpoint: 'comment/reply/add', run: addReply }),
  call('POST', { endpoint: 'comment/reply/delete', run: deleteReply }),
];
