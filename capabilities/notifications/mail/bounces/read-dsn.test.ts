import { describe, expect, test } from 'vitest'
import { readDsn } from './read-dsn.ts'

// As Postfix writes it (RFC 3464, appendix E is of the same form), shortened.
const postfix = `Return-Path: <>
Date: Thu, 26 Nov 2026 10:00:00 +0100 (CET)
From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
Subject: Undelivered Mail Returned to Sender
To: desk@example.org
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
	boundary="4Xyz.1764147600/mx.example.org"

This is a MIME-encapsulated message.

--4Xyz.1764147600/mx.example.org
Content-Type: text/plain; charset=us-ascii

Message-ID: <somebody-elses@example.org>
<nobody@example.com>: host mail.example.com said: 550 5.1.1 no such user

--4Xyz.1764147600/mx.example.org
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org
X-Postfix-Queue-ID: 4Xyz

Final-Recipient: rfc822; nobody@example.com
Original-Recipient: rfc822;nobody@example.com
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.example.com
Diagnostic-Code: smtp; 550 5.1.1 <nobody@example.com>:
    Recipient address rejected

--4Xyz.1764147600/mx.example.org
Content-Description: Undelivered Message
Content-Type: message/rfc822

From: Keelson <desk@example.org>
Message-ID: <0199a.b@example.org>
Subject: INC0000001: Printer

Message-ID: <in-the-text@example.org>
--4Xyz.1764147600/mx.example.org--
`

const failed = {
  originalMessageId: '<0199a.b@example.org>',
  action: 'failed',
  status: '5.1.1',
  diagnostic: '550 5.1.1 <nobody@example.com>: Recipient address rejected',
}

describe('a delivery status notification', () => {
  test('says of which mail it is, and what became of it, whatever ends its lines', async () => {
    expect(await readDsn(postfix)).toEqual([failed])
    expect(await readDsn(postfix.replaceAll('\n', '\r\n'))).toEqual([failed])
  })

  test('says it of each recipient by itself', async () => {
    const second = 'Action: delayed\nStatus: 4.4.1 (connection timed out)\n'
    const both = postfix.replace(
      '\n--4Xyz.1764147600/mx.example.org\nContent-Description: Und',
      `\n\n${second}$&`,
    )
    expect(await readDsn(both)).toEqual([
      failed,
      { ...failed, action: 'delayed', status: '4.4.1', diagnostic: null },
    ])
  })

  test('is read where only the headers are given back, and where they are coded', async () => {
    const headers = postfix.replace('message/rfc822', 'text/rfc822-headers')
    expect(await readDsn(headers)).toEqual([failed])
    const [before = '', after = ''] = postfix.split('Content-Type: message/rfc822\n\n')
    const [returned = ''] = after.split('\n--4Xyz')
    const coded = (name: string, text: string): string =>
      `${before}Content-Type: message/rfc822\nContent-Transfer-Encoding: ${name}\n\n${text}\n--4Xyz.1764147600/mx.example.org--\n`
    expect(await readDsn(coded('base64', Buffer.from(returned).toString('base64')))).toEqual([failed])
    const quoted = returned.replace('Message-ID: <', 'Message-ID:=\n =3C')
    expect(await readDsn(coded('quoted-printable', quoted))).toEqual([failed])
  })

  test('is none without its form: an answer of a person, a report of spam, half a notification, nothing', async () => {
    const without = (text: string): string => postfix.replace(text, 'X-Other: ')
    expect(await readDsn(postfix.replace('multipart/report', 'multipart/mixed'))).toEqual([])
    expect(await readDsn(without('Action: '))).toEqual([])
    expect(await readDsn(without('Status: '))).toEqual([])
    expect(await readDsn(without('Message-ID: <0199a'))).toEqual([])
    expect(await readDsn(postfix.slice(0, postfix.indexOf('Content-Description: Delivery')))).toEqual([])
    expect(await readDsn('Subject: Re: Printer\n\nAction: failed\nStatus: 5.1.1\n')).toEqual([])
    expect(await readDsn('')).toEqual([])
  })
})
