import type { XmlElement } from '@rgrove/parse-xml';
import type { Act, Incoming, MessageForm } from '../../../domain/inbox/incoming.ts';
import { textAt } from './callback-xml.ts';

type Said = { readonly form: MessageForm; readonly text?: string; readonly reference?: string };
type Done = { readonly act: Act; readonly scene?: string };

/** What a person has done; undefined for what is no person's act, and for kinds that nobody has heard of. */
export function incomingIn(message: XmlElement): Incoming | undefined {
  const personId = textAt(message, 'FromUserName');
  const seconds = textAt(message, 'CreateTime') ?? '';
  if (!personId || !/^\d{9,11}$/.test(seconds)) return undefined;
  const head = { personId, at: Number(seconds) * 1_000 };
  if (textAt(message, 'MsgType') === 'event') return actIn(message, head);
  const said = saidIn(message);
  const messageId = textAt(message, 'MsgId');
  if (said === undefined || !messageId) return undefined;
  return { ...head, key: `message ${messageId}`, act: 'message', ...said };
}

/** Events have no id: who, when and what tell them apart. */
function actIn(message: XmlElement, head: Pick<Incoming, 'personId' | 'at'>): Incoming | undefined {
  const event = textAt(message, 'Event')?.toLowerCase() ?? '';
  const eventKey = textAt(message, 'EventKey') ?? '';
  const done = events[event]?.(eventKey);
  if (done === undefined) return undefined;
  return { ...head, key: ['event', head.personId, head.at, event, eventKey].join(' '), ...done };
}

const scenePrefix = 'qrscene_';
const named = (scene: string) => (scene === '' ? {} : { scene });

const events: Readonly<Record<string, (key: string) => Done>> = {
  subscribe: (key) => ({
    act: 'follow',
    ...named(key.startsWith(scenePrefix) ? key.slice(scenePrefix.length) : ''),
  }),
  unsubscribe: () => ({ act: 'unfollow' }),
  scan: (key) => ({ act: 'scan', ...named(key) }),
  click: (key) => ({ act: 'click', ...named(key) }),
};

function saidIn(message: XmlElement): Said | undefined {
  const reference = { reference: textAt(message, 'MediaId') ?? '' };
  switch (textAt(message, 'MsgType')) {
    case 'text':
      return { form: 'text', text: textAt(message, 'Content') ?? '' };
    case 'image':
      return { form: 'image', ...reference };
    case 'voice':
      return { form: 'voice', ...reference };
    case 'video':
    case 'shortvideo':
      return { form: 'video', ...reference };
    case 'location':
      return { form: 'location', text: textAt(message, 'Label') ?? '' };
    case 'link':
      return { form: 'link', text: textAt(message, 'Title') ?? '', reference: textAt(message, 'Url') ?? '' };
    default:
      return undefined;
  }
}
