/** Who is helped by a record, by id. */
export interface Helped {
  readonly requester?: unknown
  readonly onBehalfOf?: unknown
}

/** Whether a record is somebody's who is helped by it: they speak for themselves there, whatever they may do to it besides. */
export const isHelpedBy = ({ requester, onBehalfOf }: Helped, person: string): boolean =>
  requester === person || onBehalfOf === person
