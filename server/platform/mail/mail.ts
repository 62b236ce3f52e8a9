/** A message as it leaves; who it comes from is the mailer's. */
export interface OutgoingMail {
  readonly to: string
  /** The name beside the sender's address; the product's where it is absent. */
  readonly sender?: string
  readonly subject: string
  readonly text: string
  readonly html?: string
  /** With angle brackets; the transport makes one where it is absent. */
  readonly messageId?: string
  /** The Message-ID that stands for what the mail is about. */
  readonly thread?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly attachments?: readonly {
    readonly filename: string
    readonly content: string | Buffer
    readonly contentType: string
    /** Shown where the HTML refers to it (`cid:…`), not listed as a file. */
    readonly cid?: string
  }[]
}

export interface MailReceipt {
  readonly messageId: string
  /** What the server said when it took the message. */
  readonly answer: string
}

export interface Mailer {
  /** The host behind the @ of whatever the product sends. */
  readonly host: string
  /** @throws MailRefused */
  send(mail: OutgoingMail): Promise<MailReceipt>
  close(): void
}

/**
 * Why a message did not leave. `server`: the mail server could not be used at all, whoever the message is for, so trying
 * goes on for as long as it takes. `later`: it does not take this message now. `never`: it does not take it at all.
 */
export class MailRefused extends Error {
  readonly kind: 'server' | 'later' | 'never'

  constructor(kind: 'server' | 'later' | 'never', answer: string) {
    super(answer)
    this.name = 'MailRefused'
    this.kind = kind
  }
}
