// Made from the description of the API; write it again with: npm run generate

export interface paths {
  '/access-keys': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List access keys */
    get: operations['listAccessKeys']
    put?: never
    /**
     * Create access key
     * @description An API key, a program’s way in: it acts as a person, within its scopes, until it expires or is revoked.
     */
    post: operations['createApiKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/access-keys/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one access key */
    get: operations['readApiKey']
    put?: never
    post?: never
    /**
     * Archive one access key
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveApiKey']
    options?: never
    head?: never
    /**
     * Change one access key
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateApiKey']
    trace?: never
  }
  '/access-keys/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one access key */
    get: operations['listApiKeyEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/access-keys/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one access key back from the archive */
    post: operations['restoreApiKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/access-keys/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one access key, oldest first */
    get: operations['readTimelineOfApiKey']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/access-keys/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one access key to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionApiKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/access-keys/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure access keys
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateAccessKeys']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/access-keys/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many access keys at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkAccessKeys']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/access-keys/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count access keys */
    get: operations['countAccessKeys']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/access-keys/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export access keys
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportAccessKeys']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/access-matrix': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Who may do what: each role, type and operation, from the rules in force
     * @description For administrators and auditors of the desk. `format=csv` answers the same cells as a table.
     */
    get: operations['readAccessMatrix']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/agreements': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List agreements */
    get: operations['listAgreements']
    put?: never
    /**
     * Create agreement
     * @description What is promised to whom: how soon work is answered and done, by which hours, and what happens before it is late.
     */
    post: operations['createAgreement']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/agreements/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one agreement */
    get: operations['readAgreement']
    put?: never
    post?: never
    /**
     * Archive one agreement
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveAgreement']
    options?: never
    head?: never
    /**
     * Change one agreement
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateAgreement']
    trace?: never
  }
  '/agreements/{key}/carrying': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Whether what one agreement stands on can carry what it promises */
    get: operations['read-carrying-of-agreement']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/agreements/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one agreement */
    get: operations['listAgreementEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/agreements/{key}/journal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Replies and notes about one agreement, oldest first */
    get: operations['listJournalOfAgreement']
    put?: never
    /** Reply on one agreement, or note something about it */
    post: operations['writeJournalOfAgreement']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/agreements/{key}/presence': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Say that one looks at one agreement
     * @description Good for 40 seconds. Who works on the record is told who else is there.
     */
    put: operations['arrive-at-agreement']
    post?: never
    /** Say that one looks at one agreement no more */
    delete: operations['leave-agreement']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/agreements/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one agreement back from the archive */
    post: operations['restoreAgreement']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/agreements/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one agreement, oldest first */
    get: operations['readTimelineOfAgreement']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/agreements/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one agreement to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionAgreement']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/agreements/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure agreements
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateAgreements']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/agreements/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many agreements at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkAgreements']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/agreements/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count agreements */
    get: operations['countAgreements']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/agreements/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export agreements
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportAgreements']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api-keys': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The own API keys */
    get: operations['listOwnApiKeys']
    put?: never
    /** Make an API key; `key` is shown in this answer only */
    post: operations['issueApiKey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api-keys/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Revoke an API key */
    delete: operations['revokeApiKey']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/attachments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List attachments */
    get: operations['listAttachments']
    put?: never
    /**
     * Create attachment
     * @description A file that belongs to a record.
     */
    post: operations['createAttachment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/attachments/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one attachment */
    get: operations['readAttachment']
    put?: never
    post?: never
    /**
     * Archive one attachment
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveAttachment']
    options?: never
    head?: never
    /**
     * Change one attachment
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateAttachment']
    trace?: never
  }
  '/attachments/{key}/content': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The file itself, always as a download; an image as a picture with `preview` */
    get: operations['downloadAttachment']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/attachments/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one attachment */
    get: operations['listAttachmentEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/attachments/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one attachment back from the archive */
    post: operations['restoreAttachment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/attachments/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one attachment to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionAttachment']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/attachments/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure attachments
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateAttachments']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/attachments/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many attachments at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkAttachments']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/attachments/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count attachments */
    get: operations['countAttachments']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/attachments/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export attachments
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportAttachments']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/backup-plans': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List backup plans */
    get: operations['listBackupPlans']
    put?: never
    /**
     * Create backup plan
     * @description Where the database and the files are backed up to, how often, and for how long it is kept.
     */
    post: operations['createBackupPlan']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/backup-plans/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one backup plan */
    get: operations['readBackupPlan']
    put?: never
    post?: never
    /**
     * Archive one backup plan
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveBackupPlan']
    options?: never
    head?: never
    /**
     * Change one backup plan
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateBackupPlan']
    trace?: never
  }
  '/backup-plans/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one backup plan */
    get: operations['listBackupPlanEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/backup-plans/{key}/journal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Replies and notes about one backup plan, oldest first */
    get: operations['listJournalOfBackupPlan']
    put?: never
    /** Reply on one backup plan, or note something about it */
    post: operations['writeJournalOfBackupPlan']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/backup-plans/{key}/presence': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Say that one looks at one backup plan
     * @description Good for 40 seconds. Who works on the record is told who else is there.
     */
    put: operations['arrive-at-backup-plan']
    post?: never
    /** Say that one looks at one backup plan no more */
    delete: operations['leave-backup-plan']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/backup-plans/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one backup plan back from the archive */
    post: operations['restoreBackupPlan']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/backup-plans/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one backup plan, oldest first */
    get: operations['readTimelineOfBackupPlan']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/backup-plans/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one backup plan to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionBackupPlan']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/backup-plans/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure backup plans
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateBackupPlans']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/backup-plans/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many backup plans at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkBackupPlans']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/backup-plans/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count backup plans */
    get: operations['countBackupPlans']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/backup-plans/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export backup plans
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportBackupPlans']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/calendars': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List calendars */
    get: operations['listCalendars']
    put?: never
    /**
     * Create calendar
     * @description When work is done: opening hours of a week, holidays and other special days, under a more general calendar.
     */
    post: operations['createCalendar']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/calendars/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one calendar */
    get: operations['readCalendar']
    put?: never
    post?: never
    /**
     * Archive one calendar
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveCalendar']
    options?: never
    head?: never
    /**
     * Change one calendar
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateCalendar']
    trace?: never
  }
  '/calendars/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one calendar */
    get: operations['listCalendarEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/calendars/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one calendar back from the archive */
    post: operations['restoreCalendar']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/calendars/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one calendar, oldest first */
    get: operations['readTimelineOfCalendar']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/calendars/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one calendar to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionCalendar']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/calendars/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure calendars
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateCalendars']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/calendars/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many calendars at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkCalendars']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/calendars/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count calendars */
    get: operations['countCalendars']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/calendars/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export calendars
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportCalendars']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/classifications': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List classifications */
    get: operations['listClassifications']
    put?: never
    /**
     * Create classification
     * @description A term by which work is classified, within a scheme such as category or resolution code; terms form trees.
     */
    post: operations['createClassification']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/classifications/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one classification */
    get: operations['readClassification']
    put?: never
    post?: never
    /**
     * Archive one classification
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveClassification']
    options?: never
    head?: never
    /**
     * Change one classification
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateClassification']
    trace?: never
  }
  '/classifications/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one classification */
    get: operations['listClassificationEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/classifications/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one classification back from the archive */
    post: operations['restoreClassification']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/classifications/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one classification, oldest first */
    get: operations['readTimelineOfClassification']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/classifications/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one classification to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionClassification']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/classifications/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure classifications
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateClassifications']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/classifications/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many classifications at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkClassifications']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/classifications/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count classifications */
    get: operations['countClassifications']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/classifications/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export classifications
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportClassifications']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/commitments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List commitments */
    get: operations['listCommitments']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/commitments/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one commitment */
    get: operations['readCommitment']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/commitments/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure commitments
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateCommitments']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/commitments/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count commitments */
    get: operations['countCommitments']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/commitments/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export commitments
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportCommitments']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dashboards': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List dashboards */
    get: operations['listDashboards']
    put?: never
    /**
     * Create dashboard
     * @description Figures and charts over records, each of which opens the list behind it.
     */
    post: operations['createDashboard']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dashboards/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one dashboard */
    get: operations['readDashboard']
    put?: never
    post?: never
    /**
     * Archive one dashboard
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveDashboard']
    options?: never
    head?: never
    /**
     * Change one dashboard
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateDashboard']
    trace?: never
  }
  '/dashboards/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one dashboard */
    get: operations['listDashboardEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dashboards/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one dashboard back from the archive */
    post: operations['restoreDashboard']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dashboards/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one dashboard, oldest first */
    get: operations['readTimelineOfDashboard']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dashboards/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one dashboard to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionDashboard']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dashboards/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure dashboards
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateDashboards']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dashboards/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many dashboards at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkDashboards']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dashboards/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count dashboards */
    get: operations['countDashboards']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/dashboards/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export dashboards
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportDashboards']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/decision-tables': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List decision tables */
    get: operations['listDecisionTables']
    put?: never
    /**
     * Create decision table
     * @description Rules as a table (DMN): inputs, outputs, and a row for each case, e.g. priority from impact and urgency.
     */
    post: operations['createDecisionTable']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/decision-tables/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one decision table */
    get: operations['readDecisionTable']
    put?: never
    post?: never
    /**
     * Archive one decision table
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveDecisionTable']
    options?: never
    head?: never
    /**
     * Change one decision table
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateDecisionTable']
    trace?: never
  }
  '/decision-tables/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one decision table */
    get: operations['listDecisionTableEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/decision-tables/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one decision table back from the archive */
    post: operations['restoreDecisionTable']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/decision-tables/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one decision table, oldest first */
    get: operations['readTimelineOfDecisionTable']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/decision-tables/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one decision table to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionDecisionTable']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/decision-tables/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure decision tables
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateDecisionTables']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/decision-tables/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many decision tables at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkDecisionTables']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/decision-tables/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count decision tables */
    get: operations['countDecisionTables']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/decision-tables/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export decision tables
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportDecisionTables']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/erasures': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List erasures */
    get: operations['listErasures']
    put?: never
    /**
     * Create erasure
     * @description That somebody’s personal data was erased: who ordered it, why, and how much was taken away.
     */
    post: operations['createErasure']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/erasures/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one erasure */
    get: operations['readErasure']
    put?: never
    post?: never
    /**
     * Archive one erasure
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveErasure']
    options?: never
    head?: never
    /**
     * Change one erasure
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateErasure']
    trace?: never
  }
  '/erasures/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one erasure */
    get: operations['listErasureEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/erasures/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one erasure back from the archive */
    post: operations['restoreErasure']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/erasures/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one erasure to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionErasure']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/erasures/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure erasures
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateErasures']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/erasures/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many erasures at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkErasures']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/erasures/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count erasures */
    get: operations['countErasures']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/erasures/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export erasures
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportErasures']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * The log of all changes
     * @description In the order of commits, for records that the reader may read now. No event is missed or repeated by whoever goes on from `place`.
     */
    get: operations['readLog']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/explain': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Why a person may or may not see or do something, with the rules that were asked
     * @description Everybody may ask about themselves; administrators, auditors and team leads about others. The asker must be able to read the record.
     */
    get: operations['explain']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/identity-providers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List identity providers */
    get: operations['listIdentityProviders']
    put?: never
    /**
     * Create identity provider
     * @description A house elsewhere that people sign in with, and the rules that turn its groups into roles and teams.
     */
    post: operations['createIdentityProvider']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/identity-providers/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one identity provider */
    get: operations['readIdentityProvider']
    put?: never
    post?: never
    /**
     * Archive one identity provider
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveIdentityProvider']
    options?: never
    head?: never
    /**
     * Change one identity provider
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateIdentityProvider']
    trace?: never
  }
  '/identity-providers/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one identity provider */
    get: operations['listIdentityProviderEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/identity-providers/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one identity provider back from the archive */
    post: operations['restoreIdentityProvider']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/identity-providers/{key}/secret': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /** Set the client secret, which nobody reads again */
    put: operations['setProviderSecret']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/identity-providers/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one identity provider, oldest first */
    get: operations['readTimelineOfIdentityProvider']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/identity-providers/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one identity provider to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionIdentityProvider']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/identity-providers/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure identity providers
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateIdentityProviders']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/identity-providers/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many identity providers at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkIdentityProviders']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/identity-providers/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count identity providers */
    get: operations['countIdentityProviders']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/identity-providers/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export identity providers
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportIdentityProviders']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List imports */
    get: operations['listImports']
    put?: never
    /**
     * Create import
     * @description A file of another system that became records: mapping, progress, result; undone as one.
     */
    post: operations['createImportBatch']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one import */
    get: operations['readImportBatch']
    put?: never
    post?: never
    /**
     * Archive one import
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveImportBatch']
    options?: never
    head?: never
    /**
     * Change one import
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateImportBatch']
    trace?: never
  }
  '/imports/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one import */
    get: operations['listImportBatchEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/{key}/mapping': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Give an import its mapping
     * @description Refused with line and column of each fault. A new mapping makes earlier trials void.
     */
    put: operations['setImportMapping']
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/{key}/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * What would become of the first rows
     * @description With `mapping` as edited so far, or the one that the import has. Changes nothing.
     */
    post: operations['previewImport']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/{key}/progress': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** How far an import is */
    get: operations['importProgress']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/{key}/refused': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Refused rows with line and reason, as CSV */
    get: operations['refusedRows']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one import back from the archive */
    post: operations['restoreImportBatch']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/{key}/start': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Import
     * @description Answers at once; the work is done in the background.
     */
    post: operations['startImport']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/{key}/stop': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Stop an import at the end of its part; it can go on later */
    post: operations['stopImport']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one import to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionImportBatch']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/{key}/trial': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Decide everything, write nothing
     * @description Answers at once; the work is done in the background.
     */
    post: operations['trialImport']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/{key}/undo': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Take an import back
     * @description Answers at once; the work is done in the background.
     */
    post: operations['undoImport']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure imports
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateImports']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many imports at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkImports']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count imports */
    get: operations['countImports']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export imports
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportImports']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/mappings': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Mappings that come with the product */
    get: operations['shippedMappings']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/imports/upload': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Upload a file to import
     * @description multipart/form-data: `mapping` (YAML, may follow later) and `name`, then `file` (CSV, gzip or zip). Nothing is imported yet.
     */
    post: operations['uploadImport']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/incidents': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List incidents */
    get: operations['listIncidents']
    put?: never
    /**
     * Create incident
     * @description An unplanned interruption to a service, or a reduction in its quality.
     */
    post: operations['createIncident']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/incidents/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one incident */
    get: operations['readIncident']
    put?: never
    post?: never
    /**
     * Archive one incident
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveIncident']
    options?: never
    head?: never
    /**
     * Change one incident
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateIncident']
    trace?: never
  }
  '/incidents/{key}/attachments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Attach files to one incident
     * @description multipart/form-data with one or several files, each at most 52428800 bytes. What a file is, is judged by its content.
     */
    post: operations['attachTo-incident']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/incidents/{key}/clocks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What is promised for one incident, and how its clocks came to stand as they do */
    get: operations['read-clocks-of-incident']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/incidents/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one incident */
    get: operations['listIncidentEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/incidents/{key}/journal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Replies and notes about one incident, oldest first */
    get: operations['listJournalOfIncident']
    put?: never
    /** Reply on one incident, or note something about it */
    post: operations['writeJournalOfIncident']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/incidents/{key}/presence': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Say that one looks at one incident
     * @description Good for 40 seconds. Who works on the record is told who else is there.
     */
    put: operations['arrive-at-incident']
    post?: never
    /** Say that one looks at one incident no more */
    delete: operations['leave-incident']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/incidents/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one incident back from the archive */
    post: operations['restoreIncident']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/incidents/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one incident, oldest first */
    get: operations['readTimelineOfIncident']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/incidents/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one incident to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionIncident']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/incidents/{key}/watch': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Watch one incident */
    post: operations['watch-incident']
    /** Do not watch one incident */
    delete: operations['unwatch-incident']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/incidents/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure incidents
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateIncidents']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/incidents/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many incidents at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkIncidents']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/incidents/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count incidents */
    get: operations['countIncidents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/incidents/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export incidents
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportIncidents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/installation': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** First steps of a new installation, and how it stands */
    get: operations['readInstallation']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/journal-entries': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List journal entries */
    get: operations['listJournalEntries']
    put?: never
    /**
     * Create journal entry
     * @description Something said about a record: a reply that its reader may see, or a note among those who work on it.
     */
    post: operations['createJournalEntry']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/journal-entries/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one journal entry */
    get: operations['readJournalEntry']
    put?: never
    post?: never
    /**
     * Archive one journal entry
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveJournalEntry']
    options?: never
    head?: never
    /**
     * Change one journal entry
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateJournalEntry']
    trace?: never
  }
  '/journal-entries/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one journal entry */
    get: operations['listJournalEntryEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/journal-entries/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one journal entry back from the archive */
    post: operations['restoreJournalEntry']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/journal-entries/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one journal entry to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionJournalEntry']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/journal-entries/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure journal entries
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateJournalEntries']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/journal-entries/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many journal entries at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkJournalEntries']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/journal-entries/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count journal entries */
    get: operations['countJournalEntries']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/journal-entries/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export journal entries
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportJournalEntries']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/links': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List links */
    get: operations['listLinks']
    put?: never
    /**
     * Create link
     * @description A relation between two records, seen by those who may read both.
     */
    post: operations['createLink']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/links/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one link */
    get: operations['readLink']
    put?: never
    post?: never
    /**
     * Archive one link
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveLink']
    options?: never
    head?: never
    /**
     * Change one link
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateLink']
    trace?: never
  }
  '/links/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one link */
    get: operations['listLinkEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/links/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one link back from the archive */
    post: operations['restoreLink']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/links/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one link to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionLink']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/links/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure links
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateLinks']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/links/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many links at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkLinks']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/links/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count links */
    get: operations['countLinks']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/links/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export links
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportLinks']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/live': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What changes, as it changes
     * @description Server-sent events (`accept: text/event-stream`). `changes`: records that the reader may read and that have changed, by type, id and version, never by value. `presence`: who else looks at the record. `hello` and `place` only move the place. `reset`: too much was missed, all may have changed. The id of each message is the place from which the next stream goes on without a gap.
     */
    get: operations['followLive']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/log-integrity': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The last seal, what is not sealed yet, publications and verifications */
    get: operations['readLogIntegrity']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/log-integrity/proof': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * A record’s whole history with what proves it
     * @description To be checked without Keelson, as the guide to the log’s integrity describes. Only for whoever may read every field of the record: a proof leaves nothing out.
     */
    get: operations['readProof']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/log-integrity/seals': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The links of the chain, the last first */
    get: operations['listSeals']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/log-integrity/seals/{number}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** One link of the chain: a head, as it is published */
    get: operations['readSeal']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/log-integrity/verifications': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Verify every event, record and seal in the background
     * @description Where a verification waits or runs already, that one is answered.
     */
    post: operations['askForVerification']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/log-publications': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List log publications */
    get: operations['listLogPublications']
    put?: never
    /**
     * Create log publication
     * @description A place that heads of the sealed log are published to, so that whoever alters the database contradicts what others hold.
     */
    post: operations['createLogPublication']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/log-publications/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one log publication */
    get: operations['readLogPublication']
    put?: never
    post?: never
    /**
     * Archive one log publication
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveLogPublication']
    options?: never
    head?: never
    /**
     * Change one log publication
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateLogPublication']
    trace?: never
  }
  '/log-publications/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one log publication */
    get: operations['listLogPublicationEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/log-publications/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one log publication back from the archive */
    post: operations['restoreLogPublication']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/log-publications/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one log publication, oldest first */
    get: operations['readTimelineOfLogPublication']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/log-publications/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one log publication to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionLogPublication']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/log-publications/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure log publications
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateLogPublications']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/log-publications/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many log publications at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkLogPublications']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/log-publications/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count log publications */
    get: operations['countLogPublications']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/log-publications/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export log publications
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportLogPublications']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-deliveries': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List mail deliveries */
    get: operations['listMailDeliveries']
    put?: never
    /**
     * Create mail
     * @description A mail to one person about one event: whether it waits, has gone, or why it has not.
     */
    post: operations['createMailDelivery']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-deliveries/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one mail */
    get: operations['readMailDelivery']
    put?: never
    post?: never
    /**
     * Archive one mail
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveMailDelivery']
    options?: never
    head?: never
    /**
     * Change one mail
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateMailDelivery']
    trace?: never
  }
  '/mail-deliveries/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one mail */
    get: operations['listMailDeliveryEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-deliveries/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one mail back from the archive */
    post: operations['restoreMailDelivery']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-deliveries/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one mail, oldest first */
    get: operations['readTimelineOfMailDelivery']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-deliveries/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one mail to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionMailDelivery']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-deliveries/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure mail deliveries
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateMailDeliveries']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-deliveries/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many mail deliveries at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkMailDeliveries']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-deliveries/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count mail deliveries */
    get: operations['countMailDeliveries']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-deliveries/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export mail deliveries
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportMailDeliveries']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-templates': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List mail templates */
    get: operations['listMailTemplates']
    put?: never
    /**
     * Create mail template
     * @description The words of the mails that are sent, by occasion, language and organisation.
     */
    post: operations['createMailTemplate']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-templates/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one mail template */
    get: operations['readMailTemplate']
    put?: never
    post?: never
    /**
     * Archive one mail template
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveMailTemplate']
    options?: never
    head?: never
    /**
     * Change one mail template
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateMailTemplate']
    trace?: never
  }
  '/mail-templates/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one mail template */
    get: operations['listMailTemplateEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-templates/{key}/journal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Replies and notes about one mail template, oldest first */
    get: operations['listJournalOfMailTemplate']
    put?: never
    /** Reply on one mail template, or note something about it */
    post: operations['writeJournalOfMailTemplate']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-templates/{key}/presence': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Say that one looks at one mail template
     * @description Good for 40 seconds. Who works on the record is told who else is there.
     */
    put: operations['arrive-at-mail-template']
    post?: never
    /** Say that one looks at one mail template no more */
    delete: operations['leave-mail-template']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-templates/{key}/preview': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * What a mail of this template would say
     * @description Placeholders: record.number, record.title, record.type, record.state, record.priority, record.service, record.description, record.resolution, record.followUp, record.closes, person.name, actor.name, entry.text, clock.target, clock.due, clock.late, digest.count, digest.list, link, settings.
     */
    post: operations['previewMailTemplate']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-templates/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one mail template back from the archive */
    post: operations['restoreMailTemplate']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-templates/{key}/test': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Send what a mail of this template would say to oneself */
    post: operations['testMailTemplate']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-templates/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one mail template, oldest first */
    get: operations['readTimelineOfMailTemplate']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-templates/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one mail template to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionMailTemplate']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-templates/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure mail templates
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateMailTemplates']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-templates/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many mail templates at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkMailTemplates']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-templates/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count mail templates */
    get: operations['countMailTemplates']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/mail-templates/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export mail templates
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportMailTemplates']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/meta': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The types of records, as far as the reader may use them */
    get: operations['readMeta']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/notifications': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * What one was told of, the latest first
     * @description Only about records that the reader may still read.
     */
    get: operations['listNotifications']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/notifications/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** How many one has not read, 99 at most */
    get: operations['countNotifications']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/notifications/read': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Mark one’s own notifications as read: some, those about a record, or all */
    post: operations['markNotificationsRead']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/organisations': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List organisations */
    get: operations['listOrganisations']
    put?: never
    /**
     * Create organisation
     * @description A company, authority or unit: our own, a customer, or a supplier; organisations form a tree.
     */
    post: operations['createOrganisation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/organisations/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one organisation */
    get: operations['readOrganisation']
    put?: never
    post?: never
    /**
     * Archive one organisation
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveOrganisation']
    options?: never
    head?: never
    /**
     * Change one organisation
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateOrganisation']
    trace?: never
  }
  '/organisations/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one organisation */
    get: operations['listOrganisationEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/organisations/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one organisation back from the archive */
    post: operations['restoreOrganisation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/organisations/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one organisation, oldest first */
    get: operations['readTimelineOfOrganisation']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/organisations/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one organisation to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionOrganisation']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/organisations/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure organisations
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateOrganisations']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/organisations/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many organisations at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkOrganisations']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/organisations/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count organisations */
    get: operations['countOrganisations']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/organisations/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export organisations
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportOrganisations']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/password': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Change the own password
     * @description Ends all other sessions of the person; this one gets a new token.
     */
    post: operations['changePassword']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/people': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List people */
    get: operations['listPeople']
    put?: never
    /**
     * Create person
     * @description Somebody who uses a service or works on one.
     */
    post: operations['createPerson']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/people/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one person */
    get: operations['readPerson']
    put?: never
    post?: never
    /**
     * Archive one person
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archivePerson']
    options?: never
    head?: never
    /**
     * Change one person
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updatePerson']
    trace?: never
  }
  '/people/{key}/erasure': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What would be erased of a person, and how far an erasure is */
    get: operations['previewErasureOf-person']
    put?: never
    /**
     * Have the personal data of somebody erased, for good
     * @description Answers at once; the work is done in the background and goes on where it was after a crash.
     */
    post: operations['orderErasureOf-person']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/people/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one person */
    get: operations['listPersonEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/people/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one person back from the archive */
    post: operations['restorePerson']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/people/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one person, oldest first */
    get: operations['readTimelineOfPerson']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/people/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one person to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionPerson']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/people/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure people
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregatePeople']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/people/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many people at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkPeople']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/people/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count people */
    get: operations['countPeople']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/people/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export people
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportPeople']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/problems/{code}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What a code of a problem means */
    get: operations['readProblemType']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/reads': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Who has looked at what is sensitive, the latest first
     * @description Sensitive are the fields and records that their types declare so, e.g. restricted incidents. Takes a role that grants `audit`; of a record that the reader may not read there is the id and no name.
     */
    get: operations['listReads']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/recounts': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List recounts */
    get: operations['listRecounts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/recounts/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one recount */
    get: operations['readRecount']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/recounts/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure recounts
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateRecounts']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/recounts/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count recounts */
    get: operations['countRecounts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/recounts/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export recounts
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportRecounts']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/replays': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List replays */
    get: operations['listReplays']
    put?: never
    /**
     * Create replay
     * @description Clocks of a set of records computed again from their events: whether they are as recorded, and how they would stand under other terms.
     */
    post: operations['createReplay']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/replays/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one replay */
    get: operations['readReplay']
    put?: never
    post?: never
    /**
     * Archive one replay
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveReplay']
    options?: never
    head?: never
    /**
     * Change one replay
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateReplay']
    trace?: never
  }
  '/replays/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one replay */
    get: operations['listReplayEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/replays/{key}/journal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Replies and notes about one replay, oldest first */
    get: operations['listJournalOfReplay']
    put?: never
    /** Reply on one replay, or note something about it */
    post: operations['writeJournalOfReplay']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/replays/{key}/presence': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Say that one looks at one replay
     * @description Good for 40 seconds. Who works on the record is told who else is there.
     */
    put: operations['arrive-at-replay']
    post?: never
    /** Say that one looks at one replay no more */
    delete: operations['leave-replay']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/replays/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one replay back from the archive */
    post: operations['restoreReplay']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/replays/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one replay, oldest first */
    get: operations['readTimelineOfReplay']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/replays/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one replay to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionReplay']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/replays/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure replays
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateReplays']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/replays/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many replays at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkReplays']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/replays/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count replays */
    get: operations['countReplays']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/replays/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export replays
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportReplays']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/restore-drills': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List restore drills */
    get: operations['listRestoreDrills']
    put?: never
    /**
     * Create restore drill
     * @description Evidence that the last backup was restored into a scratch folder and verified, or could not be.
     */
    post: operations['createRestoreDrill']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/restore-drills/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one restore drill */
    get: operations['readRestoreDrill']
    put?: never
    post?: never
    /**
     * Archive one restore drill
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveRestoreDrill']
    options?: never
    head?: never
    /**
     * Change one restore drill
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateRestoreDrill']
    trace?: never
  }
  '/restore-drills/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one restore drill */
    get: operations['listRestoreDrillEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/restore-drills/{key}/journal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Replies and notes about one restore drill, oldest first */
    get: operations['listJournalOfRestoreDrill']
    put?: never
    /** Reply on one restore drill, or note something about it */
    post: operations['writeJournalOfRestoreDrill']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/restore-drills/{key}/presence': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Say that one looks at one restore drill
     * @description Good for 40 seconds. Who works on the record is told who else is there.
     */
    put: operations['arrive-at-restore-drill']
    post?: never
    /** Say that one looks at one restore drill no more */
    delete: operations['leave-restore-drill']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/restore-drills/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one restore drill back from the archive */
    post: operations['restoreRestoreDrill']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/restore-drills/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one restore drill, oldest first */
    get: operations['readTimelineOfRestoreDrill']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/restore-drills/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one restore drill to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionRestoreDrill']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/restore-drills/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure restore drills
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateRestoreDrills']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/restore-drills/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many restore drills at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkRestoreDrills']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/restore-drills/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count restore drills */
    get: operations['countRestoreDrills']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/restore-drills/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export restore drills
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportRestoreDrills']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/roles': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List roles */
    get: operations['listRoles']
    put?: never
    /**
     * Create role
     * @description What people may do: grants of operations on types, each with a condition in FEEL.
     */
    post: operations['createRole']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/roles/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one role */
    get: operations['readRole']
    put?: never
    post?: never
    /**
     * Archive one role
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveRole']
    options?: never
    head?: never
    /**
     * Change one role
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateRole']
    trace?: never
  }
  '/roles/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one role */
    get: operations['listRoleEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/roles/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one role back from the archive */
    post: operations['restoreRole']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/roles/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one role, oldest first */
    get: operations['readTimelineOfRole']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/roles/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one role to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionRole']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/roles/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure roles
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateRoles']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/roles/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many roles at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkRoles']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/roles/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count roles */
    get: operations['countRoles']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/roles/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export roles
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportRoles']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/saved-views': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List saved views */
    get: operations['listSavedViews']
    put?: never
    /**
     * Create saved view
     * @description A way to look at a list, kept under a name: filter, order, columns, grouping.
     */
    post: operations['createSavedView']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/saved-views/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one saved view */
    get: operations['readSavedView']
    put?: never
    post?: never
    /**
     * Archive one saved view
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveSavedView']
    options?: never
    head?: never
    /**
     * Change one saved view
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateSavedView']
    trace?: never
  }
  '/saved-views/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one saved view */
    get: operations['listSavedViewEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/saved-views/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one saved view back from the archive */
    post: operations['restoreSavedView']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/saved-views/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one saved view, oldest first */
    get: operations['readTimelineOfSavedView']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/saved-views/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one saved view to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionSavedView']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/saved-views/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure saved views
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateSavedViews']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/saved-views/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many saved views at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkSavedViews']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/saved-views/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count saved views */
    get: operations['countSavedViews']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/saved-views/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export saved views
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportSavedViews']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/search': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Find records by number and text */
    get: operations['search']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/second-factors': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** The own second factors */
    get: operations['readSecondFactors']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/second-factors/passkeys': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Keep the passkey that the browser has made */
    post: operations['keepPasskey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/second-factors/passkeys/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** Remove a passkey */
    delete: operations['removePasskey']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/second-factors/passkeys/options': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** What a passkey is made with */
    post: operations['beginPasskey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/second-factors/recovery-codes': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** New recovery codes in place of the ones before */
    post: operations['renewRecoveryCodes']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/second-factors/totp': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * A secret for an authenticator app
     * @description It asks nothing of a sign-in until a first code has confirmed it.
     */
    post: operations['beginTotp']
    /** Remove the authenticator app */
    delete: operations['removeTotp']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/second-factors/totp/confirmation': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Confirm the authenticator app by a first code
     * @description With the first factor all other sessions of the person end.
     */
    post: operations['confirmTotp']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/services': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List services */
    get: operations['listServices']
    put?: never
    /**
     * Create service
     * @description What an organisation depends on and somebody answers for.
     */
    post: operations['createService']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/services/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one service */
    get: operations['readService']
    put?: never
    post?: never
    /**
     * Archive one service
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveService']
    options?: never
    head?: never
    /**
     * Change one service
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateService']
    trace?: never
  }
  '/services/{key}/attachments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Attach files to one service
     * @description multipart/form-data with one or several files, each at most 52428800 bytes. What a file is, is judged by its content.
     */
    post: operations['attachTo-service']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/services/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one service */
    get: operations['listServiceEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/services/{key}/journal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Replies and notes about one service, oldest first */
    get: operations['listJournalOfService']
    put?: never
    /** Reply on one service, or note something about it */
    post: operations['writeJournalOfService']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/services/{key}/presence': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Say that one looks at one service
     * @description Good for 40 seconds. Who works on the record is told who else is there.
     */
    put: operations['arrive-at-service']
    post?: never
    /** Say that one looks at one service no more */
    delete: operations['leave-service']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/services/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one service back from the archive */
    post: operations['restoreService']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/services/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one service, oldest first */
    get: operations['readTimelineOfService']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/services/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one service to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionService']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/services/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure services
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateServices']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/services/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many services at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkServices']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/services/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count services */
    get: operations['countServices']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/services/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export services
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportServices']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/session': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Who is signed in */
    get: operations['readSession']
    put?: never
    /**
     * Sign in with e-mail address and password
     * @description Who has a second factor is answered 202 and what to do next: `/session/code` or `/session/passkey`.
     */
    post: operations['signIn']
    /** Sign out */
    delete: operations['signOut']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/session/callback': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Where a provider sends the browser back to
     * @description Answers 303: to the page that was asked for, or to the sign-in page with the reason.
     */
    get: operations['finishProviderSignIn']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/session/code': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Go on with a sign-in by a code of the authenticator app, or a recovery code */
    post: operations['signInByCode']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/session/passkey': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Sign in with a passkey */
    post: operations['signInByPasskey']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/session/passkey/options': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** What a passkey is to sign: for a sign-in that was begun, or without one */
    post: operations['beginPasskeySignIn']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/session/providers': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Where else people may sign in */
    get: operations['listSignInProviders']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/session/providers/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Go to a provider to sign in there
     * @description Answers 302. The provider sends the browser back to `/api/v1/session/callback`.
     */
    get: operations['beginProviderSignIn']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/sessions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Where the person is signed in */
    get: operations['listSessions']
    put?: never
    post?: never
    /** End all sessions of one’s own but this one */
    delete: operations['endOtherSessions']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/sessions/{id}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    post?: never
    /** End a session of one’s own */
    delete: operations['endSession']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/setup': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Whether nobody can sign in yet */
    get: operations['readSetUp']
    put?: never
    /** Make the first administrator, who is signed in at once */
    post: operations['setUp']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tasks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List tasks */
    get: operations['listTasks']
    put?: never
    /**
     * Create task
     * @description A piece of the work on another record, done in an order and by somebody of its own.
     */
    post: operations['createTask']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tasks/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one task */
    get: operations['readTask']
    put?: never
    post?: never
    /**
     * Archive one task
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveTask']
    options?: never
    head?: never
    /**
     * Change one task
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateTask']
    trace?: never
  }
  '/tasks/{key}/attachments': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Attach files to one task
     * @description multipart/form-data with one or several files, each at most 52428800 bytes. What a file is, is judged by its content.
     */
    post: operations['attachTo-task']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tasks/{key}/clocks': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What is promised for one task, and how its clocks came to stand as they do */
    get: operations['read-clocks-of-task']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tasks/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one task */
    get: operations['listTaskEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tasks/{key}/journal': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Replies and notes about one task, oldest first */
    get: operations['listJournalOfTask']
    put?: never
    /** Reply on one task, or note something about it */
    post: operations['writeJournalOfTask']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tasks/{key}/presence': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    /**
     * Say that one looks at one task
     * @description Good for 40 seconds. Who works on the record is told who else is there.
     */
    put: operations['arrive-at-task']
    post?: never
    /** Say that one looks at one task no more */
    delete: operations['leave-task']
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tasks/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one task back from the archive */
    post: operations['restoreTask']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tasks/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one task, oldest first */
    get: operations['readTimelineOfTask']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tasks/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one task to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionTask']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tasks/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure tasks
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateTasks']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tasks/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many tasks at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkTasks']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tasks/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count tasks */
    get: operations['countTasks']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/tasks/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export tasks
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportTasks']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/teams': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** List teams */
    get: operations['listTeams']
    put?: never
    /**
     * Create team
     * @description People who share a queue of work.
     */
    post: operations['createTeam']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/teams/{key}': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Read one team */
    get: operations['readTeam']
    put?: never
    post?: never
    /**
     * Archive one team
     * @description It leaves the lists and keeps its history; nothing is deleted.
     */
    delete: operations['archiveTeam']
    options?: never
    head?: never
    /**
     * Change one team
     * @description Changes the given fields. With If-Match or `version` only that version is changed; otherwise whatever is current.
     */
    patch: operations['updateTeam']
    trace?: never
  }
  '/teams/{key}/events': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** History of one team */
    get: operations['listTeamEvents']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/teams/{key}/restore': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /** Bring one team back from the archive */
    post: operations['restoreTeam']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/teams/{key}/timeline': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** What happened to one team, oldest first */
    get: operations['readTimelineOfTeam']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/teams/{key}/transitions': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Move one team to another state
     * @description The record’s `abilities` name the transitions, what they ask for, and why one is not possible.
     */
    post: operations['transitionTeam']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/teams/aggregate': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Count and measure teams
     * @description Figures over the records that the reader may read, by fields, by buckets of time or by the steps between states. Each row names the list behind it: `filter` and `went` of the list.
     */
    post: operations['aggregateTeams']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/teams/bulk': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    get?: never
    put?: never
    /**
     * Create and change many teams at once
     * @description Each row succeeds or is refused by itself. Up to 1000 rows.
     */
    post: operations['bulkTeams']
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/teams/count': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /** Count teams */
    get: operations['countTeams']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/teams/export': {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    /**
     * Export teams
     * @description Streams the whole list as a file. In CSV a reference has two columns: the name, and the id in `<field>.id`; cells that a spreadsheet would take for a formula begin with an apostrophe.
     */
    get: operations['exportTeams']
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}
export type webhooks = Record<string, never>
export interface components {
  schemas: {
    /** @description What the reader may do to the record, and why not. */
    Abilities: {
      audit: components['schemas']['Ability']
      erase?: components['schemas']['Ability']
      fields: string[]
      remove: components['schemas']['Ability']
      transitions: components['schemas']['TransitionAbility'][]
      update: components['schemas']['Ability']
      work: components['schemas']['Ability']
    }
    Ability: {
      allowed: boolean
      message?: string
      /** @description What stands in the way: permission, state, condition or archived. */
      reason?: string
    }
    AggregateAnswer: {
      data: {
        figures: {
          [key: string]: number | null
        }
        /** @description Values of the groups; `from` and `to` of a step. */
        group: Record<string, never>
        /** @description Query of the list that shows the records of the row. */
        list: {
          filter?: string
          went?: string
        }
      }[]
      refs: components['schemas']['Refs']
      /** @description More rows than the limit exist. */
      truncated: boolean
    }
    /**
     * Agreement
     * @description What is promised to whom: how soon work is answered and done, by which hours, and what happens before it is late. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Agreement: {
      /**
       * Type of the records
       * @description A type that has clocks, such as incident.
       */
      appliesTo?: string | null
      /** Format: date-time */
      readonly archivedAt: string | null
      /**
       * Availability promised
       * Format: decimal
       * @description Percent of its hours, such as 99.5.
       */
      availability?: string | null
      /**
       * Calendar
       * Format: uuid
       * @description Empty: around the clock.
       */
      calendar?: string | null
      /**
       * Carried by
       * @description Agreements between teams and with suppliers that this promise stands on.
       */
      carriedBy?: string[] | null
      /**
       * Holds for
       * @description FEEL over the record, such as priority = "critical". Empty: for all.
       */
      condition?: string | null
      /**
       * Equal parts
       * @description How many of them there are, each with the availability promised. Empty: one.
       */
      copies?: number | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** What is agreed */
      description?: string | null
      /** Format: uuid */
      readonly id: string
      /**
       * Kind
       * @description With a customer, between teams, or with a supplier. Of each kind a record has one: the first that holds. `sla` Service level agreement, `ola` Operational level agreement, `contract` Underpinning contract
       * @default sla
       * @enum {string|null}
       */
      kind?: 'sla' | 'ola' | 'contract' | null
      /**
       * Parts needed
       * @description How many of the equal parts must be up. Empty: all.
       */
      needed?: number | null
      /** @example AGR0001234 */
      readonly number: string
      /**
       * Organisation
       * Format: uuid
       */
      organisation?: string | null
      /**
       * Rank
       * @description Where several of a kind would hold, the lower number does.
       * @default 100
       */
      rank?: number | null
      /**
       * Service
       * Format: uuid
       */
      service?: string | null
      /**
       * For records made from
       * Format: date-time
       */
      since?: string | null
      /** @enum {string} */
      readonly state: 'current'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /**
       * Supplier
       * Format: uuid
       */
      supplier?: string | null
      /**
       * Targets
       * @description What is promised, how long it may take, when its clock runs, and what happens on the way.
       */
      targets?: Record<string, never> | unknown[] | null
      /**
       * Team
       * Format: uuid
       */
      team?: string | null
      /** Name */
      title?: string | null
      /** @constant */
      readonly type: 'agreement'
      /**
       * For records made before
       * Format: date-time
       */
      until?: string | null
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
      /**
       * Time zone
       * @description A place such as Europe/Berlin.
       */
      zone?: string | null
      /**
       * Time zone of
       * @description Where that has none, the calendar’s zone counts, then UTC. `agreement` The agreement, `requester` The requester, `organisation` The organisation
       * @default agreement
       * @enum {string|null}
       */
      zoneFrom?: 'agreement' | 'requester' | 'organisation' | null
    }
    AgreementAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Agreement']
      refs: components['schemas']['Refs']
    }
    AgreementBulk: {
      create?: components['schemas']['AgreementCreate'][]
      transition?: (components['schemas']['AgreementTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['AgreementUpdate']
        version?: number
      }[]
    }
    /**
     * New agreement
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "kind": "sla",
     *       "appliesTo": "The printer on floor 2 jams",
     *       "rank": 100,
     *       "zoneFrom": "agreement",
     *       "targets": {}
     *     }
     */
    AgreementCreate: {
      /**
       * Type of the records
       * @description A type that has clocks, such as incident.
       */
      appliesTo: string | null
      /**
       * Availability promised
       * Format: decimal
       * @description Percent of its hours, such as 99.5.
       */
      availability?: string | null
      /**
       * Calendar
       * Format: uuid
       * @description Empty: around the clock.
       */
      calendar?: string | null
      /**
       * Carried by
       * @description Agreements between teams and with suppliers that this promise stands on.
       */
      carriedBy?: string[] | null
      /**
       * Holds for
       * @description FEEL over the record, such as priority = "critical". Empty: for all.
       */
      condition?: string | null
      /**
       * Equal parts
       * @description How many of them there are, each with the availability promised. Empty: one.
       */
      copies?: number | null
      /** What is agreed */
      description?: string | null
      /**
       * Kind
       * @description With a customer, between teams, or with a supplier. Of each kind a record has one: the first that holds. `sla` Service level agreement, `ola` Operational level agreement, `contract` Underpinning contract
       * @default sla
       * @enum {string|null}
       */
      kind?: 'sla' | 'ola' | 'contract' | null
      /**
       * Parts needed
       * @description How many of the equal parts must be up. Empty: all.
       */
      needed?: number | null
      /**
       * Organisation
       * Format: uuid
       */
      organisation?: string | null
      /**
       * Rank
       * @description Where several of a kind would hold, the lower number does.
       * @default 100
       */
      rank?: number | null
      /**
       * Service
       * Format: uuid
       */
      service?: string | null
      /**
       * For records made from
       * Format: date-time
       */
      since?: string | null
      /**
       * Supplier
       * Format: uuid
       */
      supplier?: string | null
      /**
       * Targets
       * @description What is promised, how long it may take, when its clock runs, and what happens on the way.
       */
      targets: Record<string, never> | unknown[] | null
      /**
       * Team
       * Format: uuid
       */
      team?: string | null
      /** Name */
      title: string | null
      /**
       * For records made before
       * Format: date-time
       */
      until?: string | null
      /**
       * Time zone
       * @description A place such as Europe/Berlin.
       */
      zone?: string | null
      /**
       * Time zone of
       * @description Where that has none, the calendar’s zone counts, then UTC. `agreement` The agreement, `requester` The requester, `organisation` The organisation
       * @default agreement
       * @enum {string|null}
       */
      zoneFrom?: 'agreement' | 'requester' | 'organisation' | null
    }
    AgreementList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Agreement'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    AgreementTransition: {
      transition: string
      values?: {
        /**
         * Type of the records
         * @description A type that has clocks, such as incident.
         */
        appliesTo?: string | null
        /**
         * Availability promised
         * Format: decimal
         * @description Percent of its hours, such as 99.5.
         */
        availability?: string | null
        /**
         * Calendar
         * Format: uuid
         * @description Empty: around the clock.
         */
        calendar?: string | null
        /**
         * Carried by
         * @description Agreements between teams and with suppliers that this promise stands on.
         */
        carriedBy?: string[] | null
        /**
         * Holds for
         * @description FEEL over the record, such as priority = "critical". Empty: for all.
         */
        condition?: string | null
        /**
         * Equal parts
         * @description How many of them there are, each with the availability promised. Empty: one.
         */
        copies?: number | null
        /** What is agreed */
        description?: string | null
        /**
         * Kind
         * @description With a customer, between teams, or with a supplier. Of each kind a record has one: the first that holds. `sla` Service level agreement, `ola` Operational level agreement, `contract` Underpinning contract
         * @default sla
         * @enum {string|null}
         */
        kind?: 'sla' | 'ola' | 'contract' | null
        /**
         * Parts needed
         * @description How many of the equal parts must be up. Empty: all.
         */
        needed?: number | null
        /**
         * Organisation
         * Format: uuid
         */
        organisation?: string | null
        /**
         * Rank
         * @description Where several of a kind would hold, the lower number does.
         * @default 100
         */
        rank?: number | null
        /**
         * Service
         * Format: uuid
         */
        service?: string | null
        /**
         * For records made from
         * Format: date-time
         */
        since?: string | null
        /**
         * Supplier
         * Format: uuid
         */
        supplier?: string | null
        /**
         * Targets
         * @description What is promised, how long it may take, when its clock runs, and what happens on the way.
         */
        targets?: Record<string, never> | unknown[] | null
        /**
         * Team
         * Format: uuid
         */
        team?: string | null
        /** Name */
        title?: string | null
        /**
         * For records made before
         * Format: date-time
         */
        until?: string | null
        /**
         * Time zone
         * @description A place such as Europe/Berlin.
         */
        zone?: string | null
        /**
         * Time zone of
         * @description Where that has none, the calendar’s zone counts, then UTC. `agreement` The agreement, `requester` The requester, `organisation` The organisation
         * @default agreement
         * @enum {string|null}
         */
        zoneFrom?: 'agreement' | 'requester' | 'organisation' | null
      }
      version?: number
    }
    /** Changes to agreement */
    AgreementUpdate: {
      /**
       * Type of the records
       * @description A type that has clocks, such as incident.
       */
      appliesTo?: string | null
      /**
       * Availability promised
       * Format: decimal
       * @description Percent of its hours, such as 99.5.
       */
      availability?: string | null
      /**
       * Calendar
       * Format: uuid
       * @description Empty: around the clock.
       */
      calendar?: string | null
      /**
       * Carried by
       * @description Agreements between teams and with suppliers that this promise stands on.
       */
      carriedBy?: string[] | null
      /**
       * Holds for
       * @description FEEL over the record, such as priority = "critical". Empty: for all.
       */
      condition?: string | null
      /**
       * Equal parts
       * @description How many of them there are, each with the availability promised. Empty: one.
       */
      copies?: number | null
      /** What is agreed */
      description?: string | null
      /**
       * Kind
       * @description With a customer, between teams, or with a supplier. Of each kind a record has one: the first that holds. `sla` Service level agreement, `ola` Operational level agreement, `contract` Underpinning contract
       * @default sla
       * @enum {string|null}
       */
      kind?: 'sla' | 'ola' | 'contract' | null
      /**
       * Parts needed
       * @description How many of the equal parts must be up. Empty: all.
       */
      needed?: number | null
      /**
       * Organisation
       * Format: uuid
       */
      organisation?: string | null
      /**
       * Rank
       * @description Where several of a kind would hold, the lower number does.
       * @default 100
       */
      rank?: number | null
      /**
       * Service
       * Format: uuid
       */
      service?: string | null
      /**
       * For records made from
       * Format: date-time
       */
      since?: string | null
      /**
       * Supplier
       * Format: uuid
       */
      supplier?: string | null
      /**
       * Targets
       * @description What is promised, how long it may take, when its clock runs, and what happens on the way.
       */
      targets?: Record<string, never> | unknown[] | null
      /**
       * Team
       * Format: uuid
       */
      team?: string | null
      /** Name */
      title?: string | null
      /**
       * For records made before
       * Format: date-time
       */
      until?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
      /**
       * Time zone
       * @description A place such as Europe/Berlin.
       */
      zone?: string | null
      /**
       * Time zone of
       * @description Where that has none, the calendar’s zone counts, then UTC. `agreement` The agreement, `requester` The requester, `organisation` The organisation
       * @default agreement
       * @enum {string|null}
       */
      zoneFrom?: 'agreement' | 'requester' | 'organisation' | null
    }
    /**
     * Access key
     * @description An API key, a program’s way in: it acts as a person, within its scopes, until it expires or is revoked. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    ApiKey: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /**
       * Expires
       * Format: date-time
       */
      expiresAt?: string | null
      /** Format: uuid */
      readonly id: string
      /** @example KEY0001234 */
      readonly number: string
      /**
       * Acts as
       * Format: uuid
       */
      person?: string | null
      /** Begins with */
      prefix?: string | null
      /**
       * Scopes
       * @description read, write, or <type>:<operation> such as incidents:read.
       */
      scopes?: Record<string, never> | unknown[] | null
      /** @enum {string} */
      readonly state: 'active' | 'revoked'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /**
       * Name
       * @description What uses it.
       */
      title?: string | null
      /** @constant */
      readonly type: 'api-key'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    ApiKeyAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['ApiKey']
      refs: components['schemas']['Refs']
    }
    ApiKeyBulk: {
      create?: components['schemas']['ApiKeyCreate'][]
      transition?: (components['schemas']['ApiKeyTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['ApiKeyUpdate']
        version?: number
      }[]
    }
    /**
     * New access key
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "scopes": {},
     *       "prefix": "example"
     *     }
     */
    ApiKeyCreate: {
      /**
       * Expires
       * Format: date-time
       */
      expiresAt?: string | null
      /**
       * Acts as
       * Format: uuid
       */
      person?: string | null
      /** Begins with */
      prefix: string | null
      /**
       * Scopes
       * @description read, write, or <type>:<operation> such as incidents:read.
       */
      scopes: Record<string, never> | unknown[] | null
      /**
       * Name
       * @description What uses it.
       */
      title: string | null
    }
    ApiKeyList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['ApiKey'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    ApiKeyTransition: {
      /** @enum {string} */
      transition: 'revoke'
      values?: {
        /**
         * Expires
         * Format: date-time
         */
        expiresAt?: string | null
        /**
         * Acts as
         * Format: uuid
         */
        person?: string | null
        /** Begins with */
        prefix?: string | null
        /**
         * Scopes
         * @description read, write, or <type>:<operation> such as incidents:read.
         */
        scopes?: Record<string, never> | unknown[] | null
        /**
         * Name
         * @description What uses it.
         */
        title?: string | null
      }
      version?: number
    }
    /** Changes to access key */
    ApiKeyUpdate: {
      /**
       * Expires
       * Format: date-time
       */
      expiresAt?: string | null
      /**
       * Acts as
       * Format: uuid
       */
      person?: string | null
      /** Begins with */
      prefix?: string | null
      /**
       * Scopes
       * @description read, write, or <type>:<operation> such as incidents:read.
       */
      scopes?: Record<string, never> | unknown[] | null
      /**
       * Name
       * @description What uses it.
       */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    /**
     * Attachment
     * @description A file that belongs to a record. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Attachment: {
      /** About */
      about?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** Format: uuid */
      readonly id: string
      /**
       * Internal
       * @description Seen by those who work on the record only.
       * @default false
       */
      internal?: boolean | null
      /**
       * Kind of file
       * @description Judged by the content, not by the name.
       */
      mediaType?: string | null
      /** File name */
      name?: string | null
      /** @example ATT0001234 */
      readonly number: string
      /** Checksum */
      sha256?: string | null
      /** Size in bytes */
      size?: number | null
      /** @enum {string} */
      readonly state: 'current'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /** @constant */
      readonly type: 'attachment'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    AttachmentAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Attachment']
      refs: components['schemas']['Refs']
    }
    AttachmentBulk: {
      create?: components['schemas']['AttachmentCreate'][]
      transition?: (components['schemas']['AttachmentTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['AttachmentUpdate']
        version?: number
      }[]
    }
    /**
     * New attachment
     * @example {
     *       "about": {
     *         "type": "person",
     *         "id": "01939c1e-7a10-7000-8000-000000000001"
     *       },
     *       "name": "The printer on floor 2 jams",
     *       "mediaType": "The printer on floor 2 jams",
     *       "size": 3,
     *       "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
     *       "internal": false
     *     }
     */
    AttachmentCreate: {
      /** About */
      about: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /**
       * Internal
       * @description Seen by those who work on the record only.
       * @default false
       */
      internal?: boolean | null
      /**
       * Kind of file
       * @description Judged by the content, not by the name.
       */
      mediaType: string | null
      /** File name */
      name: string | null
      /** Checksum */
      sha256: string | null
      /** Size in bytes */
      size: number | null
    }
    AttachmentList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Attachment'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    AttachmentsAnswer: {
      data: components['schemas']['AttachmentAnswer'][]
    }
    AttachmentTransition: {
      transition: string
      values?: {
        /** About */
        about?: {
          /** Format: uuid */
          id: string
          type: string
        } | null
        /**
         * Internal
         * @description Seen by those who work on the record only.
         * @default false
         */
        internal?: boolean | null
        /**
         * Kind of file
         * @description Judged by the content, not by the name.
         */
        mediaType?: string | null
        /** File name */
        name?: string | null
        /** Checksum */
        sha256?: string | null
        /** Size in bytes */
        size?: number | null
      }
      version?: number
    }
    /** Changes to attachment */
    AttachmentUpdate: {
      /** About */
      about?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /**
       * Internal
       * @description Seen by those who work on the record only.
       * @default false
       */
      internal?: boolean | null
      /**
       * Kind of file
       * @description Judged by the content, not by the name.
       */
      mediaType?: string | null
      /** File name */
      name?: string | null
      /** Checksum */
      sha256?: string | null
      /** Size in bytes */
      size?: number | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    /**
     * Backup plan
     * @description Where the database and the files are backed up to, how often, and for how long it is kept. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    BackupPlan: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /**
       * Try a restore every night
       * @description Into a scratch folder in the data folder, which needs as much room as the database.
       * @default true
       */
      drills?: boolean | null
      /**
       * Minutes between increments
       * @description At most this much is lost with the disk of the database.
       * @default 15
       */
      everyMinutes?: number | null
      /** Why the last backup failed */
      failure?: string | null
      /**
       * Folder
       * @description On the machine that Keelson runs on, best on another disk: one in which `keelson backup --to` has made a backup, or one below backups/ of the data folder.
       */
      folder?: string | null
      /**
       * Hour of the full backup (UTC)
       * @description Once a day; the restore drill follows it.
       * @default 1
       */
      hour?: number | null
      /** Format: uuid */
      readonly id: string
      /**
       * Days to go back
       * @default 14
       */
      keepDays?: number | null
      /**
       * Full backups kept
       * @default 3
       */
      keepFull?: number | null
      /**
       * Last full backup
       * Format: date-time
       */
      lastFullAt?: string | null
      /** @example BPL0001234 */
      readonly number: string
      /** @enum {string} */
      readonly state: 'active' | 'paused'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /** Name */
      title?: string | null
      /** @constant */
      readonly type: 'backup-plan'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    BackupPlanAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['BackupPlan']
      refs: components['schemas']['Refs']
    }
    BackupPlanBulk: {
      create?: components['schemas']['BackupPlanCreate'][]
      transition?: (components['schemas']['BackupPlanTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['BackupPlanUpdate']
        version?: number
      }[]
    }
    /** New backup plan */
    BackupPlanCreate: {
      /**
       * Try a restore every night
       * @description Into a scratch folder in the data folder, which needs as much room as the database.
       * @default true
       */
      drills?: boolean | null
      /**
       * Minutes between increments
       * @description At most this much is lost with the disk of the database.
       * @default 15
       */
      everyMinutes?: number | null
      /** Why the last backup failed */
      failure?: string | null
      /**
       * Folder
       * @description On the machine that Keelson runs on, best on another disk: one in which `keelson backup --to` has made a backup, or one below backups/ of the data folder.
       */
      folder: string | null
      /**
       * Hour of the full backup (UTC)
       * @description Once a day; the restore drill follows it.
       * @default 1
       */
      hour?: number | null
      /**
       * Days to go back
       * @default 14
       */
      keepDays?: number | null
      /**
       * Full backups kept
       * @default 3
       */
      keepFull?: number | null
      /**
       * Last full backup
       * Format: date-time
       */
      lastFullAt?: string | null
      /** Name */
      title: string | null
    }
    BackupPlanList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['BackupPlan'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    BackupPlanTransition: {
      /** @enum {string} */
      transition: 'pause' | 'resume'
      values?: {
        /**
         * Try a restore every night
         * @description Into a scratch folder in the data folder, which needs as much room as the database.
         * @default true
         */
        drills?: boolean | null
        /**
         * Minutes between increments
         * @description At most this much is lost with the disk of the database.
         * @default 15
         */
        everyMinutes?: number | null
        /** Why the last backup failed */
        failure?: string | null
        /**
         * Folder
         * @description On the machine that Keelson runs on, best on another disk: one in which `keelson backup --to` has made a backup, or one below backups/ of the data folder.
         */
        folder?: string | null
        /**
         * Hour of the full backup (UTC)
         * @description Once a day; the restore drill follows it.
         * @default 1
         */
        hour?: number | null
        /**
         * Days to go back
         * @default 14
         */
        keepDays?: number | null
        /**
         * Full backups kept
         * @default 3
         */
        keepFull?: number | null
        /**
         * Last full backup
         * Format: date-time
         */
        lastFullAt?: string | null
        /** Name */
        title?: string | null
      }
      version?: number
    }
    /** Changes to backup plan */
    BackupPlanUpdate: {
      /**
       * Try a restore every night
       * @description Into a scratch folder in the data folder, which needs as much room as the database.
       * @default true
       */
      drills?: boolean | null
      /**
       * Minutes between increments
       * @description At most this much is lost with the disk of the database.
       * @default 15
       */
      everyMinutes?: number | null
      /** Why the last backup failed */
      failure?: string | null
      /**
       * Folder
       * @description On the machine that Keelson runs on, best on another disk: one in which `keelson backup --to` has made a backup, or one below backups/ of the data folder.
       */
      folder?: string | null
      /**
       * Hour of the full backup (UTC)
       * @description Once a day; the restore drill follows it.
       * @default 1
       */
      hour?: number | null
      /**
       * Days to go back
       * @default 14
       */
      keepDays?: number | null
      /**
       * Full backups kept
       * @default 3
       */
      keepFull?: number | null
      /**
       * Last full backup
       * Format: date-time
       */
      lastFullAt?: string | null
      /** Name */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    BulkAnswer: {
      refs: components['schemas']['Refs']
      /** @description An answer for each row: creations first, then updates, then transitions. */
      results: {
        data?: Record<string, never>
        /** @description Place in the list of its operation. */
        index: number
        /** @enum {string} */
        operation: 'create' | 'update' | 'transition'
        problem?: components['schemas']['Problem']
        status: number
      }[]
    }
    /**
     * Calendar
     * @description When work is done: opening hours of a week, holidays and other special days, under a more general calendar. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Calendar: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /**
       * Special days
       * @description Holidays, and days with hours of their own. The last one named for a day stands.
       */
      days?: Record<string, never> | unknown[] | null
      /** Purpose */
      description?: string | null
      /**
       * Opening hours
       * @description Later hours hold from their date on; what was before keeps the earlier ones.
       */
      hours?: Record<string, never> | unknown[] | null
      /** Format: uuid */
      readonly id: string
      /** @example CAL0001234 */
      readonly number: string
      /**
       * Under
       * Format: uuid
       * @description Its special days count here too, and its hours where this calendar has none: company, country, team.
       */
      parent?: string | null
      /** @enum {string} */
      readonly state: 'current'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /** Name */
      title?: string | null
      /** @constant */
      readonly type: 'calendar'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
      /**
       * Time zone
       * @description A place such as Europe/Berlin. Empty: the zone of whoever is served.
       */
      zone?: string | null
    }
    CalendarAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Calendar']
      refs: components['schemas']['Refs']
    }
    CalendarBulk: {
      create?: components['schemas']['CalendarCreate'][]
      transition?: (components['schemas']['CalendarTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['CalendarUpdate']
        version?: number
      }[]
    }
    /**
     * New calendar
     * @example {
     *       "title": "The printer on floor 2 jams"
     *     }
     */
    CalendarCreate: {
      /**
       * Special days
       * @description Holidays, and days with hours of their own. The last one named for a day stands.
       */
      days?: Record<string, never> | unknown[] | null
      /** Purpose */
      description?: string | null
      /**
       * Opening hours
       * @description Later hours hold from their date on; what was before keeps the earlier ones.
       */
      hours?: Record<string, never> | unknown[] | null
      /**
       * Under
       * Format: uuid
       * @description Its special days count here too, and its hours where this calendar has none: company, country, team.
       */
      parent?: string | null
      /** Name */
      title: string | null
      /**
       * Time zone
       * @description A place such as Europe/Berlin. Empty: the zone of whoever is served.
       */
      zone?: string | null
    }
    CalendarList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Calendar'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    CalendarTransition: {
      transition: string
      values?: {
        /**
         * Special days
         * @description Holidays, and days with hours of their own. The last one named for a day stands.
         */
        days?: Record<string, never> | unknown[] | null
        /** Purpose */
        description?: string | null
        /**
         * Opening hours
         * @description Later hours hold from their date on; what was before keeps the earlier ones.
         */
        hours?: Record<string, never> | unknown[] | null
        /**
         * Under
         * Format: uuid
         * @description Its special days count here too, and its hours where this calendar has none: company, country, team.
         */
        parent?: string | null
        /** Name */
        title?: string | null
        /**
         * Time zone
         * @description A place such as Europe/Berlin. Empty: the zone of whoever is served.
         */
        zone?: string | null
      }
      version?: number
    }
    /** Changes to calendar */
    CalendarUpdate: {
      /**
       * Special days
       * @description Holidays, and days with hours of their own. The last one named for a day stands.
       */
      days?: Record<string, never> | unknown[] | null
      /** Purpose */
      description?: string | null
      /**
       * Opening hours
       * @description Later hours hold from their date on; what was before keeps the earlier ones.
       */
      hours?: Record<string, never> | unknown[] | null
      /**
       * Under
       * Format: uuid
       * @description Its special days count here too, and its hours where this calendar has none: company, country, team.
       */
      parent?: string | null
      /** Name */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
      /**
       * Time zone
       * @description A place such as Europe/Berlin. Empty: the zone of whoever is served.
       */
      zone?: string | null
    }
    Carrying: {
      availability: {
        independent: number
        least: number
        most: number
        promised: number
      } | null
      ends: {
        /** Format: uuid */
        agreement: string
        /** Format: date-time */
        until: string
      }[]
      hours: {
        /** Format: uuid */
        agreement: string
        ofMs: number
        uncoveredMs: number
      }[]
      promises: {
        isCarried: boolean
        label: string
        missing: string[]
        priority: string | null
        promisedMs: number
        remedy: {
          /** Format: uuid */
          agreement: string
          fromMs: number
          ms: number
        } | null
        target: string
        worst: {
          /** Format: date-time */
          doneAt: string
          /** Format: date-time */
          dueAt: string
          lateMs: number
          /** Format: date-time */
          start: string
        } | null
      }[]
      refs: components['schemas']['Refs']
    }
    /**
     * Classification
     * @description A term by which work is classified, within a scheme such as category or resolution code; terms form trees. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Classification: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** Format: uuid */
      readonly id: string
      /** Note */
      note?: string | null
      /** @example CLS0001234 */
      readonly number: string
      /**
       * Part of
       * Format: uuid
       */
      parent?: string | null
      /**
       * Scheme
       * @description `category` Category, `symptom` Symptom, `resolution-code` Resolution code
       * @enum {string|null}
       */
      scheme?: 'category' | 'symptom' | 'resolution-code' | null
      /**
       * Known elsewhere as
       * @description The number or name in the system that this was imported from.
       */
      source?: string | null
      /** @enum {string} */
      readonly state: 'current'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /** Term */
      title?: string | null
      /** @constant */
      readonly type: 'classification'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    ClassificationAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Classification']
      refs: components['schemas']['Refs']
    }
    ClassificationBulk: {
      create?: components['schemas']['ClassificationCreate'][]
      transition?: (components['schemas']['ClassificationTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['ClassificationUpdate']
        version?: number
      }[]
    }
    /**
     * New classification
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "scheme": "category"
     *     }
     */
    ClassificationCreate: {
      /** Note */
      note?: string | null
      /**
       * Part of
       * Format: uuid
       */
      parent?: string | null
      /**
       * Scheme
       * @description `category` Category, `symptom` Symptom, `resolution-code` Resolution code
       * @enum {string|null}
       */
      scheme: 'category' | 'symptom' | 'resolution-code' | null
      /**
       * Known elsewhere as
       * @description The number or name in the system that this was imported from.
       */
      source?: string | null
      /** Term */
      title: string | null
    }
    ClassificationList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Classification'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    ClassificationTransition: {
      transition: string
      values?: {
        /** Note */
        note?: string | null
        /**
         * Part of
         * Format: uuid
         */
        parent?: string | null
        /**
         * Scheme
         * @description `category` Category, `symptom` Symptom, `resolution-code` Resolution code
         * @enum {string|null}
         */
        scheme?: 'category' | 'symptom' | 'resolution-code' | null
        /**
         * Known elsewhere as
         * @description The number or name in the system that this was imported from.
         */
        source?: string | null
        /** Term */
        title?: string | null
      }
      version?: number
    }
    /** Changes to classification */
    ClassificationUpdate: {
      /** Note */
      note?: string | null
      /**
       * Part of
       * Format: uuid
       */
      parent?: string | null
      /**
       * Scheme
       * @description `category` Category, `symptom` Symptom, `resolution-code` Resolution code
       * @enum {string|null}
       */
      scheme?: 'category' | 'symptom' | 'resolution-code' | null
      /**
       * Known elsewhere as
       * @description The number or name in the system that this was imported from.
       */
      source?: string | null
      /** Term */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    Clock: {
      agreement: {
        /** Format: uuid */
        id: string
        number: string
        title: string
      } | null
      /** Format: date-time */
      breachedAt: string | null
      breachedBy: {
        /** Format: uuid */
        id: string | null
        /** @enum {unknown} */
        kind: 'requester' | 'supplier' | 'person' | 'team' | 'nobody'
      } | null
      byParty: {
        ms: number
        party: {
          /** Format: uuid */
          id: string | null
          /** @enum {unknown} */
          kind: 'requester' | 'supplier' | 'person' | 'team' | 'nobody'
        }
      }[]
      /** Format: date-time */
      dueAt: string | null
      elapsedMs: number
      /** @enum {unknown} */
      kind: 'sla' | 'ola' | 'contract'
      /** @description How many earlier rounds were late. */
      missed: number
      remainingMs: number
      round: number
      /** @enum {unknown} */
      state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled'
      steps: {
        at: string
        /** Format: date-time */
        doneAt: string
        isLate: boolean
        name: string
        /** Format: date-time */
        reachedAt: string
        round: number
      }[]
      stretches: {
        begunBy: {
          actor: string | null
          /** Format: date-time */
          at: string
          changed: string[]
          /** @enum {unknown} */
          said: 'desk' | 'requester' | null
          transition: string | null
          version: number | null
        } | null
        countedMs: number
        endedBy: {
          actor: string | null
          /** Format: date-time */
          at: string
          changed: string[]
          /** @enum {unknown} */
          said: 'desk' | 'requester' | null
          transition: string | null
          version: number | null
        } | null
        /** Format: date-time */
        from: string
        party: {
          /** Format: uuid */
          id: string | null
          /** @enum {unknown} */
          kind: 'requester' | 'supplier' | 'person' | 'team' | 'nobody'
        }
        /** @enum {unknown} */
        phase: 'idle' | 'running' | 'paused' | 'stopped' | 'cancelled'
        round: number
        /** Format: date-time */
        to: string
      }[]
      target: {
        kind: string
        label: string
        name: string
      }
      /** @description Working time, as are the next two. */
      targetMs: number
      zone: string
    }
    Clocks: {
      data: components['schemas']['Clock'][]
      /** Format: date-time */
      now: string
      refs: components['schemas']['Refs']
    }
    /**
     * Commitment
     * @description One target of an agreement on one record: what was promised, whether it was kept, and who had it. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Commitment: {
      /** About */
      about?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /**
       * Agreement
       * Format: uuid
       */
      agreement?: string | null
      /**
       * Kind of agreement
       * @description `sla` Service level agreement, `ola` Operational level agreement, `contract` Underpinning contract
       * @enum {string|null}
       */
      agreementKind?: 'sla' | 'ola' | 'contract' | null
      /** Format: date-time */
      readonly archivedAt: string | null
      /**
       * Assigned to
       * Format: uuid
       */
      assignee?: string | null
      /**
       * Late since
       * Format: date-time
       */
      breachedAt?: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /**
       * Due by
       * Format: date-time
       */
      dueAt?: string | null
      /**
       * Ended
       * Format: date-time
       */
      endedAt?: string | null
      /** Format: uuid */
      readonly id: string
      /**
       * Kind of target
       * @description `response` Response, `next-reply` Next reply, `update` Update, `resolution` Resolution, `own` Target
       * @enum {string|null}
       */
      kind?: 'response' | 'next-reply' | 'update' | 'resolution' | 'own' | null
      /**
       * Person when it became late
       * Format: uuid
       */
      latePerson?: string | null
      /**
       * Team when it became late
       * Format: uuid
       */
      lateTeam?: string | null
      /**
       * In hand when it became late
       * @description `requester` The requester, `supplier` A supplier, `team` A team, `person` A person, `nobody` Nobody
       * @enum {string|null}
       */
      lateWith?: 'requester' | 'supplier' | 'team' | 'person' | 'nobody' | null
      /**
       * Late rounds before
       * @description How many earlier rounds were late.
       */
      missed?: number | null
      /** @example CMT0001234 */
      readonly number: string
      /**
       * Organisation
       * Format: uuid
       */
      organisation?: string | null
      /**
       * Outcome
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
       * @enum {string|null}
       */
      outcome?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
      /**
       * Priority
       * @description This and the next are what the record said while it was last open: by them it was promised. `critical` Critical, `high` High, `moderate` Moderate, `low` Low
       * @enum {string|null}
       */
      priority?: 'critical' | 'high' | 'moderate' | 'low' | null
      /**
       * Time promised
       * Format: duration
       */
      promised?: string | null
      /**
       * Round
       * @description How often it has begun.
       */
      round?: number | null
      /**
       * Service
       * Format: uuid
       */
      service?: string | null
      /**
       * Started
       * Format: date-time
       */
      startedAt?: string | null
      /** @enum {string} */
      readonly state: 'running' | 'paused' | 'stopped' | 'cancelled'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /**
       * Target
       * @description Its name in the agreement.
       */
      target?: string | null
      /**
       * Team
       * Format: uuid
       */
      team?: string | null
      /**
       * Time in all
       * Format: duration
       * @description By the clock on the wall, from the start to the end or the last event. The next five add up to it.
       */
      took?: string | null
      /** @constant */
      readonly type: 'commitment'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
      /**
       * With nobody
       * Format: duration
       */
      withNobody?: string | null
      /**
       * With a person
       * Format: duration
       */
      withPerson?: string | null
      /**
       * With the requester
       * Format: duration
       */
      withRequester?: string | null
      /**
       * With a supplier
       * Format: duration
       */
      withSupplier?: string | null
      /**
       * With a team
       * Format: duration
       */
      withTeam?: string | null
      /**
       * Working time counted
       * Format: duration
       */
      worked?: string | null
      /** Time zone */
      zone?: string | null
    }
    CommitmentAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Commitment']
      refs: components['schemas']['Refs']
    }
    CommitmentBulk: {
      create?: components['schemas']['CommitmentCreate'][]
      transition?: (components['schemas']['CommitmentTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['CommitmentUpdate']
        version?: number
      }[]
    }
    /**
     * New commitment
     * @example {
     *       "about": {
     *         "type": "person",
     *         "id": "01939c1e-7a10-7000-8000-000000000001"
     *       }
     *     }
     */
    CommitmentCreate: {
      /** About */
      about: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /**
       * Agreement
       * Format: uuid
       */
      agreement?: string | null
      /**
       * Kind of agreement
       * @description `sla` Service level agreement, `ola` Operational level agreement, `contract` Underpinning contract
       * @enum {string|null}
       */
      agreementKind?: 'sla' | 'ola' | 'contract' | null
      /**
       * Assigned to
       * Format: uuid
       */
      assignee?: string | null
      /**
       * Late since
       * Format: date-time
       */
      breachedAt?: string | null
      /**
       * Due by
       * Format: date-time
       */
      dueAt?: string | null
      /**
       * Ended
       * Format: date-time
       */
      endedAt?: string | null
      /**
       * Kind of target
       * @description `response` Response, `next-reply` Next reply, `update` Update, `resolution` Resolution, `own` Target
       * @enum {string|null}
       */
      kind?: 'response' | 'next-reply' | 'update' | 'resolution' | 'own' | null
      /**
       * Person when it became late
       * Format: uuid
       */
      latePerson?: string | null
      /**
       * Team when it became late
       * Format: uuid
       */
      lateTeam?: string | null
      /**
       * In hand when it became late
       * @description `requester` The requester, `supplier` A supplier, `team` A team, `person` A person, `nobody` Nobody
       * @enum {string|null}
       */
      lateWith?: 'requester' | 'supplier' | 'team' | 'person' | 'nobody' | null
      /**
       * Late rounds before
       * @description How many earlier rounds were late.
       */
      missed?: number | null
      /**
       * Organisation
       * Format: uuid
       */
      organisation?: string | null
      /**
       * Outcome
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
       * @enum {string|null}
       */
      outcome?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
      /**
       * Priority
       * @description This and the next are what the record said while it was last open: by them it was promised. `critical` Critical, `high` High, `moderate` Moderate, `low` Low
       * @enum {string|null}
       */
      priority?: 'critical' | 'high' | 'moderate' | 'low' | null
      /**
       * Time promised
       * Format: duration
       */
      promised?: string | null
      /**
       * Round
       * @description How often it has begun.
       */
      round?: number | null
      /**
       * Service
       * Format: uuid
       */
      service?: string | null
      /**
       * Started
       * Format: date-time
       */
      startedAt?: string | null
      /**
       * Target
       * @description Its name in the agreement.
       */
      target?: string | null
      /**
       * Team
       * Format: uuid
       */
      team?: string | null
      /**
       * Time in all
       * Format: duration
       * @description By the clock on the wall, from the start to the end or the last event. The next five add up to it.
       */
      took?: string | null
      /**
       * With nobody
       * Format: duration
       */
      withNobody?: string | null
      /**
       * With a person
       * Format: duration
       */
      withPerson?: string | null
      /**
       * With the requester
       * Format: duration
       */
      withRequester?: string | null
      /**
       * With a supplier
       * Format: duration
       */
      withSupplier?: string | null
      /**
       * With a team
       * Format: duration
       */
      withTeam?: string | null
      /**
       * Working time counted
       * Format: duration
       */
      worked?: string | null
      /** Time zone */
      zone?: string | null
    }
    CommitmentList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Commitment'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    CommitmentTransition: {
      transition: string
      values?: {
        /** About */
        about?: {
          /** Format: uuid */
          id: string
          type: string
        } | null
        /**
         * Agreement
         * Format: uuid
         */
        agreement?: string | null
        /**
         * Kind of agreement
         * @description `sla` Service level agreement, `ola` Operational level agreement, `contract` Underpinning contract
         * @enum {string|null}
         */
        agreementKind?: 'sla' | 'ola' | 'contract' | null
        /**
         * Assigned to
         * Format: uuid
         */
        assignee?: string | null
        /**
         * Late since
         * Format: date-time
         */
        breachedAt?: string | null
        /**
         * Due by
         * Format: date-time
         */
        dueAt?: string | null
        /**
         * Ended
         * Format: date-time
         */
        endedAt?: string | null
        /**
         * Kind of target
         * @description `response` Response, `next-reply` Next reply, `update` Update, `resolution` Resolution, `own` Target
         * @enum {string|null}
         */
        kind?: 'response' | 'next-reply' | 'update' | 'resolution' | 'own' | null
        /**
         * Person when it became late
         * Format: uuid
         */
        latePerson?: string | null
        /**
         * Team when it became late
         * Format: uuid
         */
        lateTeam?: string | null
        /**
         * In hand when it became late
         * @description `requester` The requester, `supplier` A supplier, `team` A team, `person` A person, `nobody` Nobody
         * @enum {string|null}
         */
        lateWith?: 'requester' | 'supplier' | 'team' | 'person' | 'nobody' | null
        /**
         * Late rounds before
         * @description How many earlier rounds were late.
         */
        missed?: number | null
        /**
         * Organisation
         * Format: uuid
         */
        organisation?: string | null
        /**
         * Outcome
         * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
         * @enum {string|null}
         */
        outcome?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
        /**
         * Priority
         * @description This and the next are what the record said while it was last open: by them it was promised. `critical` Critical, `high` High, `moderate` Moderate, `low` Low
         * @enum {string|null}
         */
        priority?: 'critical' | 'high' | 'moderate' | 'low' | null
        /**
         * Time promised
         * Format: duration
         */
        promised?: string | null
        /**
         * Round
         * @description How often it has begun.
         */
        round?: number | null
        /**
         * Service
         * Format: uuid
         */
        service?: string | null
        /**
         * Started
         * Format: date-time
         */
        startedAt?: string | null
        /**
         * Target
         * @description Its name in the agreement.
         */
        target?: string | null
        /**
         * Team
         * Format: uuid
         */
        team?: string | null
        /**
         * Time in all
         * Format: duration
         * @description By the clock on the wall, from the start to the end or the last event. The next five add up to it.
         */
        took?: string | null
        /**
         * With nobody
         * Format: duration
         */
        withNobody?: string | null
        /**
         * With a person
         * Format: duration
         */
        withPerson?: string | null
        /**
         * With the requester
         * Format: duration
         */
        withRequester?: string | null
        /**
         * With a supplier
         * Format: duration
         */
        withSupplier?: string | null
        /**
         * With a team
         * Format: duration
         */
        withTeam?: string | null
        /**
         * Working time counted
         * Format: duration
         */
        worked?: string | null
        /** Time zone */
        zone?: string | null
      }
      version?: number
    }
    /** Changes to commitment */
    CommitmentUpdate: {
      /** About */
      about?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /**
       * Agreement
       * Format: uuid
       */
      agreement?: string | null
      /**
       * Kind of agreement
       * @description `sla` Service level agreement, `ola` Operational level agreement, `contract` Underpinning contract
       * @enum {string|null}
       */
      agreementKind?: 'sla' | 'ola' | 'contract' | null
      /**
       * Assigned to
       * Format: uuid
       */
      assignee?: string | null
      /**
       * Late since
       * Format: date-time
       */
      breachedAt?: string | null
      /**
       * Due by
       * Format: date-time
       */
      dueAt?: string | null
      /**
       * Ended
       * Format: date-time
       */
      endedAt?: string | null
      /**
       * Kind of target
       * @description `response` Response, `next-reply` Next reply, `update` Update, `resolution` Resolution, `own` Target
       * @enum {string|null}
       */
      kind?: 'response' | 'next-reply' | 'update' | 'resolution' | 'own' | null
      /**
       * Person when it became late
       * Format: uuid
       */
      latePerson?: string | null
      /**
       * Team when it became late
       * Format: uuid
       */
      lateTeam?: string | null
      /**
       * In hand when it became late
       * @description `requester` The requester, `supplier` A supplier, `team` A team, `person` A person, `nobody` Nobody
       * @enum {string|null}
       */
      lateWith?: 'requester' | 'supplier' | 'team' | 'person' | 'nobody' | null
      /**
       * Late rounds before
       * @description How many earlier rounds were late.
       */
      missed?: number | null
      /**
       * Organisation
       * Format: uuid
       */
      organisation?: string | null
      /**
       * Outcome
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
       * @enum {string|null}
       */
      outcome?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
      /**
       * Priority
       * @description This and the next are what the record said while it was last open: by them it was promised. `critical` Critical, `high` High, `moderate` Moderate, `low` Low
       * @enum {string|null}
       */
      priority?: 'critical' | 'high' | 'moderate' | 'low' | null
      /**
       * Time promised
       * Format: duration
       */
      promised?: string | null
      /**
       * Round
       * @description How often it has begun.
       */
      round?: number | null
      /**
       * Service
       * Format: uuid
       */
      service?: string | null
      /**
       * Started
       * Format: date-time
       */
      startedAt?: string | null
      /**
       * Target
       * @description Its name in the agreement.
       */
      target?: string | null
      /**
       * Team
       * Format: uuid
       */
      team?: string | null
      /**
       * Time in all
       * Format: duration
       * @description By the clock on the wall, from the start to the end or the last event. The next five add up to it.
       */
      took?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
      /**
       * With nobody
       * Format: duration
       */
      withNobody?: string | null
      /**
       * With a person
       * Format: duration
       */
      withPerson?: string | null
      /**
       * With the requester
       * Format: duration
       */
      withRequester?: string | null
      /**
       * With a supplier
       * Format: duration
       */
      withSupplier?: string | null
      /**
       * With a team
       * Format: duration
       */
      withTeam?: string | null
      /**
       * Working time counted
       * Format: duration
       */
      worked?: string | null
      /** Time zone */
      zone?: string | null
    }
    Count: {
      count: number
      /** @description False when there are more than were counted. */
      exact: boolean
    }
    /**
     * Dashboard
     * @description Figures and charts over records, each of which opens the list behind it. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Dashboard: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** What it answers */
      description?: string | null
      /** Format: uuid */
      readonly id: string
      /**
       * Shared with everybody at the desk
       * @default false
       */
      isShared?: boolean | null
      /** Key */
      key?: string | null
      /**
       * Tiles
       * @default {
       *       "tiles": []
       *     }
       */
      layout?: Record<string, never> | unknown[] | null
      /** @example DSH0001234 */
      readonly number: string
      /**
       * Owner
       * Format: uuid
       */
      owner?: string | null
      /** Shared with roles */
      sharedWith?: string[] | null
      /** @enum {string} */
      readonly state: 'current'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /** Name */
      title?: string | null
      /** @constant */
      readonly type: 'dashboard'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    DashboardAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Dashboard']
      refs: components['schemas']['Refs']
    }
    DashboardBulk: {
      create?: components['schemas']['DashboardCreate'][]
      transition?: (components['schemas']['DashboardTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['DashboardUpdate']
        version?: number
      }[]
    }
    /**
     * New dashboard
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "key": "example",
     *       "isShared": false,
     *       "layout": {
     *         "tiles": []
     *       }
     *     }
     */
    DashboardCreate: {
      /** What it answers */
      description?: string | null
      /**
       * Shared with everybody at the desk
       * @default false
       */
      isShared?: boolean | null
      /** Key */
      key: string | null
      /**
       * Tiles
       * @default {
       *       "tiles": []
       *     }
       */
      layout?: Record<string, never> | unknown[] | null
      /**
       * Owner
       * Format: uuid
       */
      owner?: string | null
      /** Shared with roles */
      sharedWith?: string[] | null
      /** Name */
      title: string | null
    }
    DashboardList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Dashboard'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    DashboardTransition: {
      transition: string
      values?: {
        /** What it answers */
        description?: string | null
        /**
         * Shared with everybody at the desk
         * @default false
         */
        isShared?: boolean | null
        /** Key */
        key?: string | null
        /**
         * Tiles
         * @default {
         *       "tiles": []
         *     }
         */
        layout?: Record<string, never> | unknown[] | null
        /**
         * Owner
         * Format: uuid
         */
        owner?: string | null
        /** Shared with roles */
        sharedWith?: string[] | null
        /** Name */
        title?: string | null
      }
      version?: number
    }
    /** Changes to dashboard */
    DashboardUpdate: {
      /** What it answers */
      description?: string | null
      /**
       * Shared with everybody at the desk
       * @default false
       */
      isShared?: boolean | null
      /** Key */
      key?: string | null
      /**
       * Tiles
       * @default {
       *       "tiles": []
       *     }
       */
      layout?: Record<string, never> | unknown[] | null
      /**
       * Owner
       * Format: uuid
       */
      owner?: string | null
      /** Shared with roles */
      sharedWith?: string[] | null
      /** Name */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    /**
     * Decision table
     * @description Rules as a table (DMN): inputs, outputs, and a row for each case, e.g. priority from impact and urgency. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    DecisionTable: {
      /** Type whose fields it reads */
      appliesTo?: string | null
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** Purpose */
      description?: string | null
      /** Format: uuid */
      readonly id: string
      /**
       * Key
       * @description The name by which rules call it: decision("key").
       */
      key?: string | null
      /** @example DEC0001234 */
      readonly number: string
      /** @enum {string} */
      readonly state: 'current'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /** Table */
      table?: Record<string, never> | unknown[] | null
      /** Name */
      title?: string | null
      /** @constant */
      readonly type: 'decision-table'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    DecisionTableAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['DecisionTable']
      refs: components['schemas']['Refs']
    }
    DecisionTableBulk: {
      create?: components['schemas']['DecisionTableCreate'][]
      transition?: (components['schemas']['DecisionTableTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['DecisionTableUpdate']
        version?: number
      }[]
    }
    /**
     * New decision table
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "key": "example",
     *       "appliesTo": "The printer on floor 2 jams",
     *       "table": {}
     *     }
     */
    DecisionTableCreate: {
      /** Type whose fields it reads */
      appliesTo: string | null
      /** Purpose */
      description?: string | null
      /**
       * Key
       * @description The name by which rules call it: decision("key").
       */
      key: string | null
      /** Table */
      table: Record<string, never> | unknown[] | null
      /** Name */
      title: string | null
    }
    DecisionTableList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['DecisionTable'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    DecisionTableTransition: {
      transition: string
      values?: {
        /** Type whose fields it reads */
        appliesTo?: string | null
        /** Purpose */
        description?: string | null
        /**
         * Key
         * @description The name by which rules call it: decision("key").
         */
        key?: string | null
        /** Table */
        table?: Record<string, never> | unknown[] | null
        /** Name */
        title?: string | null
      }
      version?: number
    }
    /** Changes to decision table */
    DecisionTableUpdate: {
      /** Type whose fields it reads */
      appliesTo?: string | null
      /** Purpose */
      description?: string | null
      /**
       * Key
       * @description The name by which rules call it: decision("key").
       */
      key?: string | null
      /** Table */
      table?: Record<string, never> | unknown[] | null
      /** Name */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    /**
     * Erasure
     * @description That somebody’s personal data was erased: who ordered it, why, and how much was taken away. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Erasure: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /**
       * Ended
       * Format: date-time
       */
      endedAt?: string | null
      /** Why it stopped */
      failure?: string | null
      /**
       * Files erased
       * @default 0
       */
      files?: number | null
      /**
       * Ground
       * @description `request` The person asks for it, `retention` The time to keep it is over, `consent` Consent was withdrawn, `unlawful` It should not have been kept
       * @enum {string|null}
       */
      ground?: 'request' | 'retention' | 'consent' | 'unlawful' | null
      /** Format: uuid */
      readonly id: string
      /**
       * Left in old events
       * @description Values in events from before the log was sealed: they can’t be erased.
       * @default 0
       */
      inClear?: number | null
      /** @example ERA0001234 */
      readonly number: string
      /**
       * Person
       * Format: uuid
       */
      person?: string | null
      /**
       * Reason
       * @description Stays in the log: what the decision rests on, without naming the person.
       */
      reason?: string | null
      /**
       * Records erased
       * @default 0
       */
      records?: number | null
      /**
       * Started
       * Format: date-time
       */
      startedAt?: string | null
      /** @enum {string} */
      readonly state: 'ordered' | 'running' | 'failed' | 'done'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /**
       * Values erased
       * @default 0
       */
      texts?: number | null
      /** Name */
      title?: string | null
      /** Records to erase */
      total?: number | null
      /** @constant */
      readonly type: 'erasure'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    ErasureAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Erasure']
      refs: components['schemas']['Refs']
    }
    ErasureBulk: {
      create?: components['schemas']['ErasureCreate'][]
      transition?: (components['schemas']['ErasureTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['ErasureUpdate']
        version?: number
      }[]
    }
    /**
     * New erasure
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "person": "01939c1e-7a10-7000-8000-000000000001",
     *       "ground": "request",
     *       "reason": "The printer on floor 2 jams"
     *     }
     */
    ErasureCreate: {
      /**
       * Ended
       * Format: date-time
       */
      endedAt?: string | null
      /** Why it stopped */
      failure?: string | null
      /**
       * Files erased
       * @default 0
       */
      files?: number | null
      /**
       * Ground
       * @description `request` The person asks for it, `retention` The time to keep it is over, `consent` Consent was withdrawn, `unlawful` It should not have been kept
       * @enum {string|null}
       */
      ground: 'request' | 'retention' | 'consent' | 'unlawful' | null
      /**
       * Left in old events
       * @description Values in events from before the log was sealed: they can’t be erased.
       * @default 0
       */
      inClear?: number | null
      /**
       * Person
       * Format: uuid
       */
      person: string | null
      /**
       * Reason
       * @description Stays in the log: what the decision rests on, without naming the person.
       */
      reason: string | null
      /**
       * Records erased
       * @default 0
       */
      records?: number | null
      /**
       * Started
       * Format: date-time
       */
      startedAt?: string | null
      /**
       * Values erased
       * @default 0
       */
      texts?: number | null
      /** Name */
      title: string | null
      /** Records to erase */
      total?: number | null
    }
    ErasureList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Erasure'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    ErasureTransition: {
      /** @enum {string} */
      transition: 'run' | 'fail' | 'finish'
      values?: {
        /**
         * Ended
         * Format: date-time
         */
        endedAt?: string | null
        /** Why it stopped */
        failure?: string | null
        /**
         * Files erased
         * @default 0
         */
        files?: number | null
        /**
         * Ground
         * @description `request` The person asks for it, `retention` The time to keep it is over, `consent` Consent was withdrawn, `unlawful` It should not have been kept
         * @enum {string|null}
         */
        ground?: 'request' | 'retention' | 'consent' | 'unlawful' | null
        /**
         * Left in old events
         * @description Values in events from before the log was sealed: they can’t be erased.
         * @default 0
         */
        inClear?: number | null
        /**
         * Person
         * Format: uuid
         */
        person?: string | null
        /**
         * Reason
         * @description Stays in the log: what the decision rests on, without naming the person.
         */
        reason?: string | null
        /**
         * Records erased
         * @default 0
         */
        records?: number | null
        /**
         * Started
         * Format: date-time
         */
        startedAt?: string | null
        /**
         * Values erased
         * @default 0
         */
        texts?: number | null
        /** Name */
        title?: string | null
        /** Records to erase */
        total?: number | null
      }
      version?: number
    }
    /** Changes to erasure */
    ErasureUpdate: {
      /**
       * Ended
       * Format: date-time
       */
      endedAt?: string | null
      /** Why it stopped */
      failure?: string | null
      /**
       * Files erased
       * @default 0
       */
      files?: number | null
      /**
       * Ground
       * @description `request` The person asks for it, `retention` The time to keep it is over, `consent` Consent was withdrawn, `unlawful` It should not have been kept
       * @enum {string|null}
       */
      ground?: 'request' | 'retention' | 'consent' | 'unlawful' | null
      /**
       * Left in old events
       * @description Values in events from before the log was sealed: they can’t be erased.
       * @default 0
       */
      inClear?: number | null
      /**
       * Person
       * Format: uuid
       */
      person?: string | null
      /**
       * Reason
       * @description Stays in the log: what the decision rests on, without naming the person.
       */
      reason?: string | null
      /**
       * Records erased
       * @default 0
       */
      records?: number | null
      /**
       * Started
       * Format: date-time
       */
      startedAt?: string | null
      /**
       * Values erased
       * @default 0
       */
      texts?: number | null
      /** Name */
      title?: string | null
      /** Records to erase */
      total?: number | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    /** @description An entry of a record’s history. */
    Event: {
      /** Format: uuid */
      actor: string
      /** Format: date-time */
      at: string
      cause?: Record<string, never> | null
      /** @description Field → [before, after]. */
      changes: {
        [key: string]: unknown[]
      }
      /** Format: uuid */
      id: string
      /** @enum {string} */
      kind: 'created' | 'updated' | 'transitioned' | 'archived' | 'restored'
      /** Format: uuid */
      recordId: string
      state: string
      transition?: string | null
      type: string
      version: number
      /** @enum {string} */
      via: 'web' | 'api' | 'cli' | 'import' | 'system'
    }
    EventList: {
      data: components['schemas']['Event'][]
      next: string | null
      refs: components['schemas']['Refs']
    }
    /**
     * Identity provider
     * @description A house elsewhere that people sign in with, and the rules that turn its groups into roles and teams. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    IdentityProvider: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Client ID */
      clientId?: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /**
       * Makes people who are not known yet
       * @default false
       */
      createsPeople?: boolean | null
      /**
       * Domains it answers for
       * @description Separated by commas. A verified address of these finds the person, or makes one; without any, nobody new comes in.
       */
      domains?: string | null
      /** Format: uuid */
      readonly id: string
      /**
       * Issuer
       * Format: uri
       * @description Its address, as its own description names it.
       */
      issuer?: string | null
      /** @example IDP0001234 */
      readonly number: string
      /**
       * Organisation of new people
       * Format: uuid
       */
      organisation?: string | null
      /**
       * Rules
       * @description [{ "when": "list contains(claims.groups, \"desk\")", "roles": ["service-desk-agent"], "teams": ["Service desk"] }], applied at each sign-in.
       * @default []
       */
      rules?: Record<string, never> | unknown[] | null
      /**
       * Scopes
       * @default openid email profile
       */
      scopes?: string | null
      /**
       * Secret set
       * Format: date-time
       */
      secretSetAt?: string | null
      /** @enum {string} */
      readonly state: 'active' | 'paused'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /**
       * Name
       * @description Stands on the button of the sign-in page.
       */
      title?: string | null
      /** @constant */
      readonly type: 'identity-provider'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    IdentityProviderAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['IdentityProvider']
      refs: components['schemas']['Refs']
    }
    IdentityProviderBulk: {
      create?: components['schemas']['IdentityProviderCreate'][]
      transition?: (components['schemas']['IdentityProviderTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['IdentityProviderUpdate']
        version?: number
      }[]
    }
    /**
     * New identity provider
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "issuer": "https://example.org",
     *       "clientId": "The printer on floor 2 jams",
     *       "scopes": "The printer on floor 2 jams",
     *       "rules": []
     *     }
     */
    IdentityProviderCreate: {
      /** Client ID */
      clientId: string | null
      /**
       * Makes people who are not known yet
       * @default false
       */
      createsPeople?: boolean | null
      /**
       * Domains it answers for
       * @description Separated by commas. A verified address of these finds the person, or makes one; without any, nobody new comes in.
       */
      domains?: string | null
      /**
       * Issuer
       * Format: uri
       * @description Its address, as its own description names it.
       */
      issuer: string | null
      /**
       * Organisation of new people
       * Format: uuid
       */
      organisation?: string | null
      /**
       * Rules
       * @description [{ "when": "list contains(claims.groups, \"desk\")", "roles": ["service-desk-agent"], "teams": ["Service desk"] }], applied at each sign-in.
       * @default []
       */
      rules?: Record<string, never> | unknown[] | null
      /**
       * Scopes
       * @default openid email profile
       */
      scopes?: string | null
      /**
       * Secret set
       * Format: date-time
       */
      secretSetAt?: string | null
      /**
       * Name
       * @description Stands on the button of the sign-in page.
       */
      title: string | null
    }
    IdentityProviderList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['IdentityProvider'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    IdentityProviderTransition: {
      /** @enum {string} */
      transition: 'pause' | 'resume'
      values?: {
        /** Client ID */
        clientId?: string | null
        /**
         * Makes people who are not known yet
         * @default false
         */
        createsPeople?: boolean | null
        /**
         * Domains it answers for
         * @description Separated by commas. A verified address of these finds the person, or makes one; without any, nobody new comes in.
         */
        domains?: string | null
        /**
         * Issuer
         * Format: uri
         * @description Its address, as its own description names it.
         */
        issuer?: string | null
        /**
         * Organisation of new people
         * Format: uuid
         */
        organisation?: string | null
        /**
         * Rules
         * @description [{ "when": "list contains(claims.groups, \"desk\")", "roles": ["service-desk-agent"], "teams": ["Service desk"] }], applied at each sign-in.
         * @default []
         */
        rules?: Record<string, never> | unknown[] | null
        /**
         * Scopes
         * @default openid email profile
         */
        scopes?: string | null
        /**
         * Secret set
         * Format: date-time
         */
        secretSetAt?: string | null
        /**
         * Name
         * @description Stands on the button of the sign-in page.
         */
        title?: string | null
      }
      version?: number
    }
    /** Changes to identity provider */
    IdentityProviderUpdate: {
      /** Client ID */
      clientId?: string | null
      /**
       * Makes people who are not known yet
       * @default false
       */
      createsPeople?: boolean | null
      /**
       * Domains it answers for
       * @description Separated by commas. A verified address of these finds the person, or makes one; without any, nobody new comes in.
       */
      domains?: string | null
      /**
       * Issuer
       * Format: uri
       * @description Its address, as its own description names it.
       */
      issuer?: string | null
      /**
       * Organisation of new people
       * Format: uuid
       */
      organisation?: string | null
      /**
       * Rules
       * @description [{ "when": "list contains(claims.groups, \"desk\")", "roles": ["service-desk-agent"], "teams": ["Service desk"] }], applied at each sign-in.
       * @default []
       */
      rules?: Record<string, never> | unknown[] | null
      /**
       * Scopes
       * @default openid email profile
       */
      scopes?: string | null
      /**
       * Secret set
       * Format: date-time
       */
      secretSetAt?: string | null
      /**
       * Name
       * @description Stands on the button of the sign-in page.
       */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    /**
     * Import
     * @description A file of another system that became records: mapping, progress, result; undone as one. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    ImportBatch: {
      /** Applied */
      applied?: number | null
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /**
       * Ended
       * Format: date-time
       */
      endedAt?: string | null
      /** Why it ended */
      failure?: string | null
      /** Checksum of the rows */
      fileHash?: string | null
      /** File */
      fileName?: string | null
      /** Format: uuid */
      readonly id: string
      /**
       * Mapping
       * @description YAML; docs/guide/import.md describes it.
       */
      mapping?: string | null
      /** Checksum of the mapping */
      mappingHash?: string | null
      /** @example IMP0001234 */
      readonly number: string
      /** Rows read */
      read?: number | null
      /** Refused */
      refused?: number | null
      /** Report */
      report?: Record<string, never> | unknown[] | null
      /**
       * Started
       * Format: date-time
       */
      startedAt?: string | null
      /** @enum {string} */
      readonly state: 'draft' | 'queued' | 'running' | 'stopped' | 'done' | 'failed' | 'undone'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /**
       * To be stopped
       * @default false
       */
      stopAsked?: boolean | null
      /** Uploaded as */
      stored?: string | null
      /**
       * Makes
       * @description The type of the records.
       */
      targetType?: string | null
      /** Name */
      title?: string | null
      /** Report of the last trial */
      trial?: Record<string, never> | unknown[] | null
      /** @constant */
      readonly type: 'import-batch'
      /** Without change */
      unchanged?: number | null
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    ImportBatchAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['ImportBatch']
      refs: components['schemas']['Refs']
    }
    ImportBatchBulk: {
      create?: components['schemas']['ImportBatchCreate'][]
      transition?: (components['schemas']['ImportBatchTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['ImportBatchUpdate']
        version?: number
      }[]
    }
    /**
     * New import
     * @example {
     *       "title": "The printer on floor 2 jams"
     *     }
     */
    ImportBatchCreate: {
      /** Applied */
      applied?: number | null
      /**
       * Ended
       * Format: date-time
       */
      endedAt?: string | null
      /** Why it ended */
      failure?: string | null
      /** Checksum of the rows */
      fileHash?: string | null
      /** File */
      fileName?: string | null
      /**
       * Mapping
       * @description YAML; docs/guide/import.md describes it.
       */
      mapping?: string | null
      /** Checksum of the mapping */
      mappingHash?: string | null
      /** Rows read */
      read?: number | null
      /** Refused */
      refused?: number | null
      /** Report */
      report?: Record<string, never> | unknown[] | null
      /**
       * Started
       * Format: date-time
       */
      startedAt?: string | null
      /**
       * To be stopped
       * @default false
       */
      stopAsked?: boolean | null
      /** Uploaded as */
      stored?: string | null
      /**
       * Makes
       * @description The type of the records.
       */
      targetType?: string | null
      /** Name */
      title: string | null
      /** Report of the last trial */
      trial?: Record<string, never> | unknown[] | null
      /** Without change */
      unchanged?: number | null
    }
    ImportBatchList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['ImportBatch'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    ImportBatchTransition: {
      /** @enum {string} */
      transition: 'enqueue' | 'run' | 'finish' | 'stop' | 'fail' | 'undo'
      values?: {
        /** Applied */
        applied?: number | null
        /**
         * Ended
         * Format: date-time
         */
        endedAt?: string | null
        /** Why it ended */
        failure?: string | null
        /** Checksum of the rows */
        fileHash?: string | null
        /** File */
        fileName?: string | null
        /**
         * Mapping
         * @description YAML; docs/guide/import.md describes it.
         */
        mapping?: string | null
        /** Checksum of the mapping */
        mappingHash?: string | null
        /** Rows read */
        read?: number | null
        /** Refused */
        refused?: number | null
        /** Report */
        report?: Record<string, never> | unknown[] | null
        /**
         * Started
         * Format: date-time
         */
        startedAt?: string | null
        /**
         * To be stopped
         * @default false
         */
        stopAsked?: boolean | null
        /** Uploaded as */
        stored?: string | null
        /**
         * Makes
         * @description The type of the records.
         */
        targetType?: string | null
        /** Name */
        title?: string | null
        /** Report of the last trial */
        trial?: Record<string, never> | unknown[] | null
        /** Without change */
        unchanged?: number | null
      }
      version?: number
    }
    /** Changes to import */
    ImportBatchUpdate: {
      /** Applied */
      applied?: number | null
      /**
       * Ended
       * Format: date-time
       */
      endedAt?: string | null
      /** Why it ended */
      failure?: string | null
      /** Checksum of the rows */
      fileHash?: string | null
      /** File */
      fileName?: string | null
      /**
       * Mapping
       * @description YAML; docs/guide/import.md describes it.
       */
      mapping?: string | null
      /** Checksum of the mapping */
      mappingHash?: string | null
      /** Rows read */
      read?: number | null
      /** Refused */
      refused?: number | null
      /** Report */
      report?: Record<string, never> | unknown[] | null
      /**
       * Started
       * Format: date-time
       */
      startedAt?: string | null
      /**
       * To be stopped
       * @default false
       */
      stopAsked?: boolean | null
      /** Uploaded as */
      stored?: string | null
      /**
       * Makes
       * @description The type of the records.
       */
      targetType?: string | null
      /** Name */
      title?: string | null
      /** Report of the last trial */
      trial?: Record<string, never> | unknown[] | null
      /** Without change */
      unchanged?: number | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    /**
     * Incident
     * @description An unplanned interruption to a service, or a reduction in its quality. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Incident: {
      /** Affected item */
      affectedItem?: string | null
      /** Format: date-time */
      readonly archivedAt: string | null
      /**
       * Assignee
       * Format: uuid
       */
      assignee?: string | null
      /**
       * Closes by itself
       * Format: date-time
       * @description Unless the requester replies before.
       */
      autoCloseAt?: string | null
      /**
       * Category
       * Format: uuid
       */
      category?: string | null
      /**
       * Channel
       * @description `phone` Phone, `email` E-mail, `portal` Self-service, `chat` Chat, `ivr` Voice menu, `direct` Direct opening, `monitoring` Monitoring
       * @default portal
       * @enum {string|null}
       */
      channel?: 'phone' | 'email' | 'portal' | 'chat' | 'ivr' | 'direct' | 'monitoring' | null
      /**
       * Closed
       * Format: date-time
       */
      closedAt?: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** Description */
      description?: string | null
      /**
       * Duplicate of
       * Format: uuid
       */
      duplicateOf?: string | null
      /**
       * Follow up
       * Format: date-time
       * @description Needed when `state = "waiting" and via != "import"`.
       */
      followUpAt?: string | null
      /**
       * Held by
       * Format: uuid
       * @description The parent whose waiting this one shares.
       */
      heldBy?: string | null
      /** Format: uuid */
      readonly id: string
      /**
       * Impact
       * @description `high` High, `medium` Medium, `low` Low
       * @default medium
       * @enum {string|null}
       */
      impact?: 'high' | 'medium' | 'low' | null
      /** Location */
      location?: string | null
      /**
       * Due by
       * Format: date-time
       * @description When the next of its promises is to be kept; the earliest where several run.
       */
      nextDueAt?: string | null
      /** @example INC0001234 */
      readonly number: string
      /**
       * On behalf of
       * Format: uuid
       */
      onBehalfOf?: string | null
      /**
       * Opened
       * Format: date-time
       */
      openedAt?: string | null
      /**
       * Organisation
       * Format: uuid
       * @description The organisation of the person who is helped, as it was when that person was entered. Computed by the product.
       */
      organisation?: string | null
      /**
       * Parent incident
       * Format: uuid
       */
      parent?: string | null
      /**
       * Priority
       * @description From impact and urgency by the decision table, unless a person has overridden it. `critical` Critical, `high` High, `moderate` Moderate, `low` Low Computed by the product.
       * @enum {string|null}
       */
      readonly priority?: 'critical' | 'high' | 'moderate' | 'low' | null
      /**
       * Priority by hand
       * @description `critical` Critical, `high` High, `moderate` Moderate, `low` Low
       * @enum {string|null}
       */
      priorityOverride?: 'critical' | 'high' | 'moderate' | 'low' | null
      /**
       * Reason for the priority
       * @description Needed when `priorityOverride != null`.
       */
      priorityReason?: string | null
      /**
       * Rated
       * Format: date-time
       * @description Computed by the product.
       */
      readonly ratedAt?: string | null
      /**
       * Rating
       * @description By the requester: 5 is very good, 1 is very bad.
       */
      rating?: number | null
      /** What they said of it */
      ratingComment?: string | null
      /**
       * Reassignments
       * @description Computed by the product.
       */
      reassignments?: number | null
      /**
       * Recounted by
       * Format: uuid
       * @description The replay by which its clocks were counted again after it had ended.
       */
      recountedBy?: string | null
      /**
       * Reminds at
       * Format: date-time
       * @description The follow-up date, or when its team next works where the team has a calendar. Computed by the product.
       */
      readonly remindAt?: string | null
      /**
       * Reminded
       * Format: date-time
       * @description When the follow-up date had passed.
       */
      remindedAt?: string | null
      /**
       * Reopenings
       * @default 0
       */
      reopenings?: number | null
      /**
       * Requester
       * Format: uuid
       */
      requester?: string | null
      /** Resolution */
      resolution?: string | null
      /**
       * Resolution code
       * Format: uuid
       */
      resolutionCode?: string | null
      /**
       * Resolution in time
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
       * @enum {string|null}
       */
      resolutionLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
      /**
       * Resolved
       * Format: date-time
       */
      resolvedAt?: string | null
      /**
       * Resolved by
       * Format: uuid
       */
      resolvedBy?: string | null
      /**
       * Response in time
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
       * @enum {string|null}
       */
      responseLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
      /**
       * Restricted
       * @description Visible to the people named on it only, administrators included.
       * @default false
       */
      restricted?: boolean | null
      /**
       * Service
       * Format: uuid
       */
      service?: string | null
      /**
       * Known elsewhere as
       * @description The number or name in the system that this was imported from.
       */
      source?: string | null
      /** @enum {string} */
      readonly state: 'new' | 'active' | 'waiting' | 'resolved' | 'merged' | 'closed' | 'cancelled'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /**
       * Symptom
       * Format: uuid
       */
      symptom?: string | null
      /**
       * Team
       * Format: uuid
       */
      team?: string | null
      /** Title */
      title?: string | null
      /** @constant */
      readonly type: 'incident'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      /**
       * Urgency
       * @description `high` High, `medium` Medium, `low` Low
       * @default medium
       * @enum {string|null}
       */
      urgency?: 'high' | 'medium' | 'low' | null
      readonly version: number
      /** Visible to */
      visibleTo?: string[] | null
      /**
       * Waiting for
       * @description `caller` Requester, `supplier` Supplier, `problem` Problem, `change` Change, `evidence` Evidence
       * @enum {string|null}
       */
      waitingReason?: 'caller' | 'supplier' | 'problem' | 'change' | 'evidence' | null
      /** Watchers */
      watchers?: string[] | null
    }
    IncidentAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Incident']
      refs: components['schemas']['Refs']
    }
    IncidentBulk: {
      create?: components['schemas']['IncidentCreate'][]
      transition?: (components['schemas']['IncidentTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['IncidentUpdate']
        version?: number
      }[]
    }
    /**
     * New incident
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "impact": "medium",
     *       "urgency": "medium",
     *       "restricted": false
     *     }
     */
    IncidentCreate: {
      /** Affected item */
      affectedItem?: string | null
      /**
       * Assignee
       * Format: uuid
       */
      assignee?: string | null
      /**
       * Closes by itself
       * Format: date-time
       * @description Unless the requester replies before.
       */
      autoCloseAt?: string | null
      /**
       * Category
       * Format: uuid
       */
      category?: string | null
      /**
       * Channel
       * @description `phone` Phone, `email` E-mail, `portal` Self-service, `chat` Chat, `ivr` Voice menu, `direct` Direct opening, `monitoring` Monitoring
       * @default portal
       * @enum {string|null}
       */
      channel?: 'phone' | 'email' | 'portal' | 'chat' | 'ivr' | 'direct' | 'monitoring' | null
      /**
       * Closed
       * Format: date-time
       */
      closedAt?: string | null
      /** Description */
      description?: string | null
      /**
       * Duplicate of
       * Format: uuid
       */
      duplicateOf?: string | null
      /**
       * Follow up
       * Format: date-time
       * @description Needed when `state = "waiting" and via != "import"`.
       */
      followUpAt?: string | null
      /**
       * Held by
       * Format: uuid
       * @description The parent whose waiting this one shares.
       */
      heldBy?: string | null
      /**
       * Impact
       * @description `high` High, `medium` Medium, `low` Low
       * @default medium
       * @enum {string|null}
       */
      impact?: 'high' | 'medium' | 'low' | null
      /** Location */
      location?: string | null
      /**
       * Due by
       * Format: date-time
       * @description When the next of its promises is to be kept; the earliest where several run.
       */
      nextDueAt?: string | null
      /**
       * On behalf of
       * Format: uuid
       */
      onBehalfOf?: string | null
      /**
       * Opened
       * Format: date-time
       */
      openedAt?: string | null
      /**
       * Organisation
       * Format: uuid
       * @description The organisation of the person who is helped, as it was when that person was entered. Computed by the product.
       */
      organisation?: string | null
      /**
       * Parent incident
       * Format: uuid
       */
      parent?: string | null
      /**
       * Priority by hand
       * @description `critical` Critical, `high` High, `moderate` Moderate, `low` Low
       * @enum {string|null}
       */
      priorityOverride?: 'critical' | 'high' | 'moderate' | 'low' | null
      /**
       * Reason for the priority
       * @description Needed when `priorityOverride != null`.
       */
      priorityReason?: string | null
      /**
       * Rating
       * @description By the requester: 5 is very good, 1 is very bad.
       */
      rating?: number | null
      /** What they said of it */
      ratingComment?: string | null
      /**
       * Reassignments
       * @description Computed by the product.
       */
      reassignments?: number | null
      /**
       * Recounted by
       * Format: uuid
       * @description The replay by which its clocks were counted again after it had ended.
       */
      recountedBy?: string | null
      /**
       * Reminded
       * Format: date-time
       * @description When the follow-up date had passed.
       */
      remindedAt?: string | null
      /**
       * Reopenings
       * @default 0
       */
      reopenings?: number | null
      /**
       * Requester
       * Format: uuid
       */
      requester?: string | null
      /** Resolution */
      resolution?: string | null
      /**
       * Resolution code
       * Format: uuid
       */
      resolutionCode?: string | null
      /**
       * Resolution in time
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
       * @enum {string|null}
       */
      resolutionLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
      /**
       * Resolved
       * Format: date-time
       */
      resolvedAt?: string | null
      /**
       * Resolved by
       * Format: uuid
       */
      resolvedBy?: string | null
      /**
       * Response in time
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
       * @enum {string|null}
       */
      responseLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
      /**
       * Restricted
       * @description Visible to the people named on it only, administrators included.
       * @default false
       */
      restricted?: boolean | null
      /**
       * Service
       * Format: uuid
       */
      service?: string | null
      /**
       * Known elsewhere as
       * @description The number or name in the system that this was imported from.
       */
      source?: string | null
      /**
       * Symptom
       * Format: uuid
       */
      symptom?: string | null
      /**
       * Team
       * Format: uuid
       */
      team?: string | null
      /** Title */
      title: string | null
      /**
       * Urgency
       * @description `high` High, `medium` Medium, `low` Low
       * @default medium
       * @enum {string|null}
       */
      urgency?: 'high' | 'medium' | 'low' | null
      /** Visible to */
      visibleTo?: string[] | null
      /**
       * Waiting for
       * @description `caller` Requester, `supplier` Supplier, `problem` Problem, `change` Change, `evidence` Evidence
       * @enum {string|null}
       */
      waitingReason?: 'caller' | 'supplier' | 'problem' | 'change' | 'evidence' | null
      /** Watchers */
      watchers?: string[] | null
    }
    IncidentList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Incident'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    IncidentTransition: {
      /** @enum {string} */
      transition:
        | 'start'
        | 'requeue'
        | 'wait'
        | 'resume'
        | 'resolve'
        | 'reopen'
        | 'merge'
        | 'unmerge'
        | 'close'
        | 'rate'
        | 'rateClosed'
        | 'cancel'
        | 'closeUnresolved'
        | 'waitUndated'
        | 'reopenWaiting'
      values?: {
        /** Affected item */
        affectedItem?: string | null
        /**
         * Assignee
         * Format: uuid
         */
        assignee?: string | null
        /**
         * Closes by itself
         * Format: date-time
         * @description Unless the requester replies before.
         */
        autoCloseAt?: string | null
        /**
         * Category
         * Format: uuid
         */
        category?: string | null
        /**
         * Channel
         * @description `phone` Phone, `email` E-mail, `portal` Self-service, `chat` Chat, `ivr` Voice menu, `direct` Direct opening, `monitoring` Monitoring
         * @default portal
         * @enum {string|null}
         */
        channel?: 'phone' | 'email' | 'portal' | 'chat' | 'ivr' | 'direct' | 'monitoring' | null
        /**
         * Closed
         * Format: date-time
         */
        closedAt?: string | null
        /** Description */
        description?: string | null
        /**
         * Duplicate of
         * Format: uuid
         */
        duplicateOf?: string | null
        /**
         * Follow up
         * Format: date-time
         * @description Needed when `state = "waiting" and via != "import"`.
         */
        followUpAt?: string | null
        /**
         * Held by
         * Format: uuid
         * @description The parent whose waiting this one shares.
         */
        heldBy?: string | null
        /**
         * Impact
         * @description `high` High, `medium` Medium, `low` Low
         * @default medium
         * @enum {string|null}
         */
        impact?: 'high' | 'medium' | 'low' | null
        /** Location */
        location?: string | null
        /**
         * Due by
         * Format: date-time
         * @description When the next of its promises is to be kept; the earliest where several run.
         */
        nextDueAt?: string | null
        /**
         * On behalf of
         * Format: uuid
         */
        onBehalfOf?: string | null
        /**
         * Opened
         * Format: date-time
         */
        openedAt?: string | null
        /**
         * Organisation
         * Format: uuid
         * @description The organisation of the person who is helped, as it was when that person was entered. Computed by the product.
         */
        organisation?: string | null
        /**
         * Parent incident
         * Format: uuid
         */
        parent?: string | null
        /**
         * Priority by hand
         * @description `critical` Critical, `high` High, `moderate` Moderate, `low` Low
         * @enum {string|null}
         */
        priorityOverride?: 'critical' | 'high' | 'moderate' | 'low' | null
        /**
         * Reason for the priority
         * @description Needed when `priorityOverride != null`.
         */
        priorityReason?: string | null
        /**
         * Rating
         * @description By the requester: 5 is very good, 1 is very bad.
         */
        rating?: number | null
        /** What they said of it */
        ratingComment?: string | null
        /**
         * Reassignments
         * @description Computed by the product.
         */
        reassignments?: number | null
        /**
         * Recounted by
         * Format: uuid
         * @description The replay by which its clocks were counted again after it had ended.
         */
        recountedBy?: string | null
        /**
         * Reminded
         * Format: date-time
         * @description When the follow-up date had passed.
         */
        remindedAt?: string | null
        /**
         * Reopenings
         * @default 0
         */
        reopenings?: number | null
        /**
         * Requester
         * Format: uuid
         */
        requester?: string | null
        /** Resolution */
        resolution?: string | null
        /**
         * Resolution code
         * Format: uuid
         */
        resolutionCode?: string | null
        /**
         * Resolution in time
         * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
         * @enum {string|null}
         */
        resolutionLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
        /**
         * Resolved
         * Format: date-time
         */
        resolvedAt?: string | null
        /**
         * Resolved by
         * Format: uuid
         */
        resolvedBy?: string | null
        /**
         * Response in time
         * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
         * @enum {string|null}
         */
        responseLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
        /**
         * Restricted
         * @description Visible to the people named on it only, administrators included.
         * @default false
         */
        restricted?: boolean | null
        /**
         * Service
         * Format: uuid
         */
        service?: string | null
        /**
         * Known elsewhere as
         * @description The number or name in the system that this was imported from.
         */
        source?: string | null
        /**
         * Symptom
         * Format: uuid
         */
        symptom?: string | null
        /**
         * Team
         * Format: uuid
         */
        team?: string | null
        /** Title */
        title?: string | null
        /**
         * Urgency
         * @description `high` High, `medium` Medium, `low` Low
         * @default medium
         * @enum {string|null}
         */
        urgency?: 'high' | 'medium' | 'low' | null
        /** Visible to */
        visibleTo?: string[] | null
        /**
         * Waiting for
         * @description `caller` Requester, `supplier` Supplier, `problem` Problem, `change` Change, `evidence` Evidence
         * @enum {string|null}
         */
        waitingReason?: 'caller' | 'supplier' | 'problem' | 'change' | 'evidence' | null
        /** Watchers */
        watchers?: string[] | null
      }
      version?: number
    }
    /** Changes to incident */
    IncidentUpdate: {
      /** Affected item */
      affectedItem?: string | null
      /**
       * Assignee
       * Format: uuid
       */
      assignee?: string | null
      /**
       * Closes by itself
       * Format: date-time
       * @description Unless the requester replies before.
       */
      autoCloseAt?: string | null
      /**
       * Category
       * Format: uuid
       */
      category?: string | null
      /**
       * Channel
       * @description `phone` Phone, `email` E-mail, `portal` Self-service, `chat` Chat, `ivr` Voice menu, `direct` Direct opening, `monitoring` Monitoring
       * @default portal
       * @enum {string|null}
       */
      channel?: 'phone' | 'email' | 'portal' | 'chat' | 'ivr' | 'direct' | 'monitoring' | null
      /**
       * Closed
       * Format: date-time
       */
      closedAt?: string | null
      /** Description */
      description?: string | null
      /**
       * Duplicate of
       * Format: uuid
       */
      duplicateOf?: string | null
      /**
       * Follow up
       * Format: date-time
       * @description Needed when `state = "waiting" and via != "import"`.
       */
      followUpAt?: string | null
      /**
       * Held by
       * Format: uuid
       * @description The parent whose waiting this one shares.
       */
      heldBy?: string | null
      /**
       * Impact
       * @description `high` High, `medium` Medium, `low` Low
       * @default medium
       * @enum {string|null}
       */
      impact?: 'high' | 'medium' | 'low' | null
      /** Location */
      location?: string | null
      /**
       * Due by
       * Format: date-time
       * @description When the next of its promises is to be kept; the earliest where several run.
       */
      nextDueAt?: string | null
      /**
       * On behalf of
       * Format: uuid
       */
      onBehalfOf?: string | null
      /**
       * Opened
       * Format: date-time
       */
      openedAt?: string | null
      /**
       * Organisation
       * Format: uuid
       * @description The organisation of the person who is helped, as it was when that person was entered. Computed by the product.
       */
      organisation?: string | null
      /**
       * Parent incident
       * Format: uuid
       */
      parent?: string | null
      /**
       * Priority by hand
       * @description `critical` Critical, `high` High, `moderate` Moderate, `low` Low
       * @enum {string|null}
       */
      priorityOverride?: 'critical' | 'high' | 'moderate' | 'low' | null
      /**
       * Reason for the priority
       * @description Needed when `priorityOverride != null`.
       */
      priorityReason?: string | null
      /**
       * Rating
       * @description By the requester: 5 is very good, 1 is very bad.
       */
      rating?: number | null
      /** What they said of it */
      ratingComment?: string | null
      /**
       * Reassignments
       * @description Computed by the product.
       */
      reassignments?: number | null
      /**
       * Recounted by
       * Format: uuid
       * @description The replay by which its clocks were counted again after it had ended.
       */
      recountedBy?: string | null
      /**
       * Reminded
       * Format: date-time
       * @description When the follow-up date had passed.
       */
      remindedAt?: string | null
      /**
       * Reopenings
       * @default 0
       */
      reopenings?: number | null
      /**
       * Requester
       * Format: uuid
       */
      requester?: string | null
      /** Resolution */
      resolution?: string | null
      /**
       * Resolution code
       * Format: uuid
       */
      resolutionCode?: string | null
      /**
       * Resolution in time
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
       * @enum {string|null}
       */
      resolutionLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
      /**
       * Resolved
       * Format: date-time
       */
      resolvedAt?: string | null
      /**
       * Resolved by
       * Format: uuid
       */
      resolvedBy?: string | null
      /**
       * Response in time
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
       * @enum {string|null}
       */
      responseLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
      /**
       * Restricted
       * @description Visible to the people named on it only, administrators included.
       * @default false
       */
      restricted?: boolean | null
      /**
       * Service
       * Format: uuid
       */
      service?: string | null
      /**
       * Known elsewhere as
       * @description The number or name in the system that this was imported from.
       */
      source?: string | null
      /**
       * Symptom
       * Format: uuid
       */
      symptom?: string | null
      /**
       * Team
       * Format: uuid
       */
      team?: string | null
      /** Title */
      title?: string | null
      /**
       * Urgency
       * @description `high` High, `medium` Medium, `low` Low
       * @default medium
       * @enum {string|null}
       */
      urgency?: 'high' | 'medium' | 'low' | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
      /** Visible to */
      visibleTo?: string[] | null
      /**
       * Waiting for
       * @description `caller` Requester, `supplier` Supplier, `problem` Problem, `change` Change, `evidence` Evidence
       * @enum {string|null}
       */
      waitingReason?: 'caller' | 'supplier' | 'problem' | 'change' | 'evidence' | null
      /** Watchers */
      watchers?: string[] | null
    }
    Issue: {
      /** @description A stable key, e.g. `required`. */
      code: string
      /** @description For a filter: from, to, line and column in its text. */
      details?: Record<string, never>
      /** @description The field, parameter or path that is meant. */
      field?: string
      message: string
    }
    /**
     * Journal entry
     * @description Something said about a record: a reply that its reader may see, or a note among those who work on it. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    JournalEntry: {
      /** About */
      about?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /**
       * From the desk
       * @description Whether its author worked on the record rather than waiting for it. Computed by the product.
       */
      readonly fromDesk?: boolean | null
      /** Format: uuid */
      readonly id: string
      /** Mentions */
      mentions?: string[] | null
      /** @example JRN0001234 */
      readonly number: string
      /** @enum {string} */
      readonly state: 'current'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /** Text */
      text?: string | null
      /** @constant */
      readonly type: 'journal-entry'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
      /**
       * Visibility
       * @description `public` Reply, `internal` Internal note
       * @default public
       * @enum {string|null}
       */
      visibility?: 'public' | 'internal' | null
    }
    JournalEntryAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['JournalEntry']
      refs: components['schemas']['Refs']
    }
    JournalEntryBulk: {
      create?: components['schemas']['JournalEntryCreate'][]
      transition?: (components['schemas']['JournalEntryTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['JournalEntryUpdate']
        version?: number
      }[]
    }
    /**
     * New journal entry
     * @example {
     *       "about": {
     *         "type": "person",
     *         "id": "01939c1e-7a10-7000-8000-000000000001"
     *       },
     *       "visibility": "public",
     *       "text": "Since this morning **every second page** is stuck."
     *     }
     */
    JournalEntryCreate: {
      /** About */
      about: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /** Mentions */
      mentions?: string[] | null
      /** Text */
      text: string | null
      /**
       * Visibility
       * @description `public` Reply, `internal` Internal note
       * @default public
       * @enum {string|null}
       */
      visibility?: 'public' | 'internal' | null
    }
    JournalEntryList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['JournalEntry'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    JournalEntryTransition: {
      transition: string
      values?: {
        /** About */
        about?: {
          /** Format: uuid */
          id: string
          type: string
        } | null
        /** Mentions */
        mentions?: string[] | null
        /** Text */
        text?: string | null
        /**
         * Visibility
         * @description `public` Reply, `internal` Internal note
         * @default public
         * @enum {string|null}
         */
        visibility?: 'public' | 'internal' | null
      }
      version?: number
    }
    /** Changes to journal entry */
    JournalEntryUpdate: {
      /** About */
      about?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /** Mentions */
      mentions?: string[] | null
      /** Text */
      text?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
      /**
       * Visibility
       * @description `public` Reply, `internal` Internal note
       * @default public
       * @enum {string|null}
       */
      visibility?: 'public' | 'internal' | null
    }
    /**
     * Link
     * @description A relation between two records, seen by those who may read both. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Link: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** From */
      from?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /** Format: uuid */
      readonly id: string
      /**
       * Kind
       * @description `related` Is related to, `causes` Causes, `blocks` Blocks, `duplicates` Duplicates, `resolves` Resolves
       * @default related
       * @enum {string|null}
       */
      kind?: 'related' | 'causes' | 'blocks' | 'duplicates' | 'resolves' | null
      /** Note */
      note?: string | null
      /** @example LNK0001234 */
      readonly number: string
      /** @enum {string} */
      readonly state: 'current'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /** To */
      to?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /** @constant */
      readonly type: 'link'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    LinkAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Link']
      refs: components['schemas']['Refs']
    }
    LinkBulk: {
      create?: components['schemas']['LinkCreate'][]
      transition?: (components['schemas']['LinkTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['LinkUpdate']
        version?: number
      }[]
    }
    /**
     * New link
     * @example {
     *       "from": {
     *         "type": "person",
     *         "id": "01939c1e-7a10-7000-8000-000000000001"
     *       },
     *       "to": {
     *         "type": "person",
     *         "id": "01939c1e-7a10-7000-8000-000000000001"
     *       },
     *       "kind": "related"
     *     }
     */
    LinkCreate: {
      /** From */
      from: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /**
       * Kind
       * @description `related` Is related to, `causes` Causes, `blocks` Blocks, `duplicates` Duplicates, `resolves` Resolves
       * @default related
       * @enum {string|null}
       */
      kind?: 'related' | 'causes' | 'blocks' | 'duplicates' | 'resolves' | null
      /** Note */
      note?: string | null
      /** To */
      to: {
        /** Format: uuid */
        id: string
        type: string
      } | null
    }
    LinkList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Link'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    LinkTransition: {
      transition: string
      values?: {
        /** From */
        from?: {
          /** Format: uuid */
          id: string
          type: string
        } | null
        /**
         * Kind
         * @description `related` Is related to, `causes` Causes, `blocks` Blocks, `duplicates` Duplicates, `resolves` Resolves
         * @default related
         * @enum {string|null}
         */
        kind?: 'related' | 'causes' | 'blocks' | 'duplicates' | 'resolves' | null
        /** Note */
        note?: string | null
        /** To */
        to?: {
          /** Format: uuid */
          id: string
          type: string
        } | null
      }
      version?: number
    }
    /** Changes to link */
    LinkUpdate: {
      /** From */
      from?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /**
       * Kind
       * @description `related` Is related to, `causes` Causes, `blocks` Blocks, `duplicates` Duplicates, `resolves` Resolves
       * @default related
       * @enum {string|null}
       */
      kind?: 'related' | 'causes' | 'blocks' | 'duplicates' | 'resolves' | null
      /** Note */
      note?: string | null
      /** To */
      to?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    Log: components['schemas']['EventList'] & {
      /** @description The place behind the last event: `after` for whoever comes back for what is new. */
      place: string | null
    }
    /**
     * Log publication
     * @description A place that heads of the sealed log are published to, so that whoever alters the database contradicts what others hold. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    LogPublication: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** Who keeps it */
      description?: string | null
      /**
       * Every (minutes)
       * @description At most so often; nothing is published while nothing new is sealed.
       * @default 60
       */
      everyMinutes?: number | null
      /** Format: uuid */
      readonly id: string
      /**
       * Kind of place
       * @description `folder` Folder, `git` Git repository, `mail` E-mail address, `timestamp` Time-stamp service (RFC 3161)
       * @enum {string|null}
       */
      kind?: 'folder' | 'git' | 'mail' | 'timestamp' | null
      /** @example LPB0001234 */
      readonly number: string
      /** @enum {string} */
      readonly state: 'active' | 'paused'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /**
       * Place
       * @description The whole path of a folder or repository on the server, an e-mail address, or the address of the service.
       */
      target?: string | null
      /** Name */
      title?: string | null
      /** @constant */
      readonly type: 'log-publication'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    LogPublicationAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['LogPublication']
      refs: components['schemas']['Refs']
    }
    LogPublicationBulk: {
      create?: components['schemas']['LogPublicationCreate'][]
      transition?: (components['schemas']['LogPublicationTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['LogPublicationUpdate']
        version?: number
      }[]
    }
    /**
     * New log publication
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "kind": "folder",
     *       "target": "The printer on floor 2 jams",
     *       "everyMinutes": 60
     *     }
     */
    LogPublicationCreate: {
      /** Who keeps it */
      description?: string | null
      /**
       * Every (minutes)
       * @description At most so often; nothing is published while nothing new is sealed.
       * @default 60
       */
      everyMinutes?: number | null
      /**
       * Kind of place
       * @description `folder` Folder, `git` Git repository, `mail` E-mail address, `timestamp` Time-stamp service (RFC 3161)
       * @enum {string|null}
       */
      kind: 'folder' | 'git' | 'mail' | 'timestamp' | null
      /**
       * Place
       * @description The whole path of a folder or repository on the server, an e-mail address, or the address of the service.
       */
      target: string | null
      /** Name */
      title: string | null
    }
    LogPublicationList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['LogPublication'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    LogPublicationTransition: {
      /** @enum {string} */
      transition: 'pause' | 'resume'
      values?: {
        /** Who keeps it */
        description?: string | null
        /**
         * Every (minutes)
         * @description At most so often; nothing is published while nothing new is sealed.
         * @default 60
         */
        everyMinutes?: number | null
        /**
         * Kind of place
         * @description `folder` Folder, `git` Git repository, `mail` E-mail address, `timestamp` Time-stamp service (RFC 3161)
         * @enum {string|null}
         */
        kind?: 'folder' | 'git' | 'mail' | 'timestamp' | null
        /**
         * Place
         * @description The whole path of a folder or repository on the server, an e-mail address, or the address of the service.
         */
        target?: string | null
        /** Name */
        title?: string | null
      }
      version?: number
    }
    /** Changes to log publication */
    LogPublicationUpdate: {
      /** Who keeps it */
      description?: string | null
      /**
       * Every (minutes)
       * @description At most so often; nothing is published while nothing new is sealed.
       * @default 60
       */
      everyMinutes?: number | null
      /**
       * Kind of place
       * @description `folder` Folder, `git` Git repository, `mail` E-mail address, `timestamp` Time-stamp service (RFC 3161)
       * @enum {string|null}
       */
      kind?: 'folder' | 'git' | 'mail' | 'timestamp' | null
      /**
       * Place
       * @description The whole path of a folder or repository on the server, an e-mail address, or the address of the service.
       */
      target?: string | null
      /** Name */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    /**
     * Mail
     * @description A mail to one person about one event: whether it waits, has gone, or why it has not. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    MailDelivery: {
      /** About */
      about?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /**
       * Address
       * Format: email
       */
      address?: string | null
      /** What the mail server said */
      answer?: string | null
      /** Format: date-time */
      readonly archivedAt: string | null
      /**
       * Attempts
       * @default 0
       */
      attempts?: number | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /**
       * In a digest
       * @default false
       */
      digest?: boolean | null
      /**
       * Event
       * @description Record and version.
       */
      event?: string | null
      /** Format: uuid */
      readonly id: string
      /**
       * Event, person and channel
       * @description One mail for one event and person.
       */
      key?: string | null
      /** Message-ID */
      messageId?: string | null
      /** @example MAIL0001234 */
      readonly number: string
      /**
       * Sent when
       * @description `received` Received, `replied` Reply, `resolved` Resolved, `reopened` Reopened, `reminded` Reminder, `assigned` Assigned, `mentioned` Mentioned, `escalated` Escalated, `due` Follow-up due
       * @enum {string|null}
       */
      occasion?:
        | 'received'
        | 'replied'
        | 'resolved'
        | 'reopened'
        | 'reminded'
        | 'assigned'
        | 'mentioned'
        | 'escalated'
        | 'due'
        | null
      /**
       * To
       * Format: uuid
       */
      person?: string | null
      /** Why it was not sent */
      reason?: string | null
      /**
       * To be sent
       * Format: date-time
       */
      sendAt?: string | null
      /**
       * Sent
       * Format: date-time
       */
      sentAt?: string | null
      /** @enum {string} */
      readonly state: 'queued' | 'deferred' | 'sent' | 'failed' | 'bounced' | 'dropped'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /** What */
      title?: string | null
      /** @constant */
      readonly type: 'mail-delivery'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      /**
       * Urgent
       * @default false
       */
      urgent?: boolean | null
      readonly version: number
    }
    MailDeliveryAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['MailDelivery']
      refs: components['schemas']['Refs']
    }
    MailDeliveryBulk: {
      create?: components['schemas']['MailDeliveryCreate'][]
      transition?: (components['schemas']['MailDeliveryTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['MailDeliveryUpdate']
        version?: number
      }[]
    }
    /**
     * New mail
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "person": "01939c1e-7a10-7000-8000-000000000001",
     *       "occasion": "received",
     *       "about": {
     *         "type": "person",
     *         "id": "01939c1e-7a10-7000-8000-000000000001"
     *       },
     *       "key": "The printer on floor 2 jams",
     *       "event": "The printer on floor 2 jams",
     *       "sendAt": "2026-11-20T11:00:00.000Z"
     *     }
     */
    MailDeliveryCreate: {
      /** About */
      about: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /**
       * Address
       * Format: email
       */
      address?: string | null
      /** What the mail server said */
      answer?: string | null
      /**
       * Attempts
       * @default 0
       */
      attempts?: number | null
      /**
       * In a digest
       * @default false
       */
      digest?: boolean | null
      /**
       * Event
       * @description Record and version.
       */
      event: string | null
      /**
       * Event, person and channel
       * @description One mail for one event and person.
       */
      key: string | null
      /** Message-ID */
      messageId?: string | null
      /**
       * Sent when
       * @description `received` Received, `replied` Reply, `resolved` Resolved, `reopened` Reopened, `reminded` Reminder, `assigned` Assigned, `mentioned` Mentioned, `escalated` Escalated, `due` Follow-up due
       * @enum {string|null}
       */
      occasion:
        | 'received'
        | 'replied'
        | 'resolved'
        | 'reopened'
        | 'reminded'
        | 'assigned'
        | 'mentioned'
        | 'escalated'
        | 'due'
        | null
      /**
       * To
       * Format: uuid
       */
      person: string | null
      /** Why it was not sent */
      reason?: string | null
      /**
       * To be sent
       * Format: date-time
       */
      sendAt: string | null
      /**
       * Sent
       * Format: date-time
       */
      sentAt?: string | null
      /** What */
      title: string | null
      /**
       * Urgent
       * @default false
       */
      urgent?: boolean | null
    }
    MailDeliveryList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['MailDelivery'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    MailDeliveryTransition: {
      /** @enum {string} */
      transition: 'send' | 'defer' | 'fail' | 'drop' | 'bounce' | 'retry'
      values?: {
        /** About */
        about?: {
          /** Format: uuid */
          id: string
          type: string
        } | null
        /**
         * Address
         * Format: email
         */
        address?: string | null
        /** What the mail server said */
        answer?: string | null
        /**
         * Attempts
         * @default 0
         */
        attempts?: number | null
        /**
         * In a digest
         * @default false
         */
        digest?: boolean | null
        /**
         * Event
         * @description Record and version.
         */
        event?: string | null
        /**
         * Event, person and channel
         * @description One mail for one event and person.
         */
        key?: string | null
        /** Message-ID */
        messageId?: string | null
        /**
         * Sent when
         * @description `received` Received, `replied` Reply, `resolved` Resolved, `reopened` Reopened, `reminded` Reminder, `assigned` Assigned, `mentioned` Mentioned, `escalated` Escalated, `due` Follow-up due
         * @enum {string|null}
         */
        occasion?:
          | 'received'
          | 'replied'
          | 'resolved'
          | 'reopened'
          | 'reminded'
          | 'assigned'
          | 'mentioned'
          | 'escalated'
          | 'due'
          | null
        /**
         * To
         * Format: uuid
         */
        person?: string | null
        /** Why it was not sent */
        reason?: string | null
        /**
         * To be sent
         * Format: date-time
         */
        sendAt?: string | null
        /**
         * Sent
         * Format: date-time
         */
        sentAt?: string | null
        /** What */
        title?: string | null
        /**
         * Urgent
         * @default false
         */
        urgent?: boolean | null
      }
      version?: number
    }
    /** Changes to mail */
    MailDeliveryUpdate: {
      /** About */
      about?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /**
       * Address
       * Format: email
       */
      address?: string | null
      /** What the mail server said */
      answer?: string | null
      /**
       * Attempts
       * @default 0
       */
      attempts?: number | null
      /**
       * In a digest
       * @default false
       */
      digest?: boolean | null
      /**
       * Event
       * @description Record and version.
       */
      event?: string | null
      /**
       * Event, person and channel
       * @description One mail for one event and person.
       */
      key?: string | null
      /** Message-ID */
      messageId?: string | null
      /**
       * Sent when
       * @description `received` Received, `replied` Reply, `resolved` Resolved, `reopened` Reopened, `reminded` Reminder, `assigned` Assigned, `mentioned` Mentioned, `escalated` Escalated, `due` Follow-up due
       * @enum {string|null}
       */
      occasion?:
        | 'received'
        | 'replied'
        | 'resolved'
        | 'reopened'
        | 'reminded'
        | 'assigned'
        | 'mentioned'
        | 'escalated'
        | 'due'
        | null
      /**
       * To
       * Format: uuid
       */
      person?: string | null
      /** Why it was not sent */
      reason?: string | null
      /**
       * To be sent
       * Format: date-time
       */
      sendAt?: string | null
      /**
       * Sent
       * Format: date-time
       */
      sentAt?: string | null
      /** What */
      title?: string | null
      /**
       * Urgent
       * @default false
       */
      urgent?: boolean | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    MailPreview: {
      html: string
      subject: string
      text: string
    }
    /**
     * Mail template
     * @description The words of the mails that are sent, by occasion, language and organisation. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    MailTemplate: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /**
       * Text
       * @description Markdown with placeholders; the plain text and the HTML are made of it.
       */
      body?: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** Format: uuid */
      readonly id: string
      /**
       * Language
       * @description `en` English, `de` Deutsch
       * @default en
       * @enum {string|null}
       */
      language?: 'en' | 'de' | null
      /** @example MTP0001234 */
      readonly number: string
      /**
       * Sent when
       * @description `received` Received, `replied` Reply, `resolved` Resolved, `reopened` Reopened, `reminded` Reminder, `assigned` Assigned, `mentioned` Mentioned, `escalated` Escalated, `due` Follow-up due, `digest` Digest
       * @enum {string|null}
       */
      occasion?:
        | 'received'
        | 'replied'
        | 'resolved'
        | 'reopened'
        | 'reminded'
        | 'assigned'
        | 'mentioned'
        | 'escalated'
        | 'due'
        | 'digest'
        | null
      /**
       * For people of
       * Format: uuid
       * @description Empty: for everybody whose organisation, and those above it, have no template of their own.
       */
      organisation?: string | null
      /** @enum {string} */
      readonly state: 'current'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /**
       * Subject
       * @description Placeholders are FEEL in double braces: {{ record.number }}.
       */
      subject?: string | null
      /** Name */
      title?: string | null
      /** @constant */
      readonly type: 'mail-template'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    MailTemplateAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['MailTemplate']
      refs: components['schemas']['Refs']
    }
    MailTemplateBulk: {
      create?: components['schemas']['MailTemplateCreate'][]
      transition?: (components['schemas']['MailTemplateTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['MailTemplateUpdate']
        version?: number
      }[]
    }
    /**
     * New mail template
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "occasion": "received",
     *       "language": "en",
     *       "subject": "The printer on floor 2 jams",
     *       "body": "Since this morning **every second page** is stuck."
     *     }
     */
    MailTemplateCreate: {
      /**
       * Text
       * @description Markdown with placeholders; the plain text and the HTML are made of it.
       */
      body: string | null
      /**
       * Language
       * @description `en` English, `de` Deutsch
       * @default en
       * @enum {string|null}
       */
      language?: 'en' | 'de' | null
      /**
       * Sent when
       * @description `received` Received, `replied` Reply, `resolved` Resolved, `reopened` Reopened, `reminded` Reminder, `assigned` Assigned, `mentioned` Mentioned, `escalated` Escalated, `due` Follow-up due, `digest` Digest
       * @enum {string|null}
       */
      occasion:
        | 'received'
        | 'replied'
        | 'resolved'
        | 'reopened'
        | 'reminded'
        | 'assigned'
        | 'mentioned'
        | 'escalated'
        | 'due'
        | 'digest'
        | null
      /**
       * For people of
       * Format: uuid
       * @description Empty: for everybody whose organisation, and those above it, have no template of their own.
       */
      organisation?: string | null
      /**
       * Subject
       * @description Placeholders are FEEL in double braces: {{ record.number }}.
       */
      subject: string | null
      /** Name */
      title: string | null
    }
    MailTemplateList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['MailTemplate'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    MailTemplateTransition: {
      transition: string
      values?: {
        /**
         * Text
         * @description Markdown with placeholders; the plain text and the HTML are made of it.
         */
        body?: string | null
        /**
         * Language
         * @description `en` English, `de` Deutsch
         * @default en
         * @enum {string|null}
         */
        language?: 'en' | 'de' | null
        /**
         * Sent when
         * @description `received` Received, `replied` Reply, `resolved` Resolved, `reopened` Reopened, `reminded` Reminder, `assigned` Assigned, `mentioned` Mentioned, `escalated` Escalated, `due` Follow-up due, `digest` Digest
         * @enum {string|null}
         */
        occasion?:
          | 'received'
          | 'replied'
          | 'resolved'
          | 'reopened'
          | 'reminded'
          | 'assigned'
          | 'mentioned'
          | 'escalated'
          | 'due'
          | 'digest'
          | null
        /**
         * For people of
         * Format: uuid
         * @description Empty: for everybody whose organisation, and those above it, have no template of their own.
         */
        organisation?: string | null
        /**
         * Subject
         * @description Placeholders are FEEL in double braces: {{ record.number }}.
         */
        subject?: string | null
        /** Name */
        title?: string | null
      }
      version?: number
    }
    /** Changes to mail template */
    MailTemplateUpdate: {
      /**
       * Text
       * @description Markdown with placeholders; the plain text and the HTML are made of it.
       */
      body?: string | null
      /**
       * Language
       * @description `en` English, `de` Deutsch
       * @default en
       * @enum {string|null}
       */
      language?: 'en' | 'de' | null
      /**
       * Sent when
       * @description `received` Received, `replied` Reply, `resolved` Resolved, `reopened` Reopened, `reminded` Reminder, `assigned` Assigned, `mentioned` Mentioned, `escalated` Escalated, `due` Follow-up due, `digest` Digest
       * @enum {string|null}
       */
      occasion?:
        | 'received'
        | 'replied'
        | 'resolved'
        | 'reopened'
        | 'reminded'
        | 'assigned'
        | 'mentioned'
        | 'escalated'
        | 'due'
        | 'digest'
        | null
      /**
       * For people of
       * Format: uuid
       * @description Empty: for everybody whose organisation, and those above it, have no template of their own.
       */
      organisation?: string | null
      /**
       * Subject
       * @description Placeholders are FEEL in double braces: {{ record.number }}.
       */
      subject?: string | null
      /** Name */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    MailTest: {
      answer: string
      to: string
    }
    Meta: {
      types: Record<string, never>[]
    }
    NotificationList: {
      data: {
        /** Format: uuid */
        actor: string
        /** Format: date-time */
        at: string
        /** Format: uuid */
        id: string
        /** @enum {unknown} */
        kind: 'assigned' | 'mentioned' | 'replied' | 'due' | 'changed'
        /** Format: date-time */
        readAt: string | null
        record: {
          /** Format: uuid */
          id: string
          type: string
        }
      }[]
      next: string | null
      refs: components['schemas']['Refs']
    }
    /**
     * Organisation
     * @description A company, authority or unit: our own, a customer, or a supplier; organisations form a tree. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Organisation: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** Format: uuid */
      readonly id: string
      /**
       * Kind
       * @description `own` Own, `customer` Customer, `supplier` Supplier
       * @default customer
       * @enum {string|null}
       */
      kind?: 'own' | 'customer' | 'supplier' | null
      /** Note */
      note?: string | null
      /** @example ORG0001234 */
      readonly number: string
      /**
       * Part of
       * Format: uuid
       */
      parent?: string | null
      /**
       * Its requests are seen by
       * @description Beside the desk. Internal notes stay with the desk, and restricted requests with those named on them. `private` Whoever asked, `team` Colleagues of their teams, `organisation` Everybody in it
       * @default private
       * @enum {string|null}
       */
      sharing?: 'private' | 'team' | 'organisation' | null
      /**
       * Known elsewhere as
       * @description The number or name in the system that this was imported from.
       */
      source?: string | null
      /** @enum {string} */
      readonly state: 'current'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /**
       * Time zone
       * @description A zone of the IANA database, e.g. Europe/Berlin, for promises that count in its hours.
       */
      timeZone?: string | null
      /** Name */
      title?: string | null
      /** @constant */
      readonly type: 'organisation'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
      /**
       * Website
       * Format: uri
       */
      website?: string | null
    }
    OrganisationAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Organisation']
      refs: components['schemas']['Refs']
    }
    OrganisationBulk: {
      create?: components['schemas']['OrganisationCreate'][]
      transition?: (components['schemas']['OrganisationTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['OrganisationUpdate']
        version?: number
      }[]
    }
    /**
     * New organisation
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "kind": "customer"
     *     }
     */
    OrganisationCreate: {
      /**
       * Kind
       * @description `own` Own, `customer` Customer, `supplier` Supplier
       * @default customer
       * @enum {string|null}
       */
      kind?: 'own' | 'customer' | 'supplier' | null
      /** Note */
      note?: string | null
      /**
       * Part of
       * Format: uuid
       */
      parent?: string | null
      /**
       * Its requests are seen by
       * @description Beside the desk. Internal notes stay with the desk, and restricted requests with those named on them. `private` Whoever asked, `team` Colleagues of their teams, `organisation` Everybody in it
       * @default private
       * @enum {string|null}
       */
      sharing?: 'private' | 'team' | 'organisation' | null
      /**
       * Known elsewhere as
       * @description The number or name in the system that this was imported from.
       */
      source?: string | null
      /**
       * Time zone
       * @description A zone of the IANA database, e.g. Europe/Berlin, for promises that count in its hours.
       */
      timeZone?: string | null
      /** Name */
      title: string | null
      /**
       * Website
       * Format: uri
       */
      website?: string | null
    }
    OrganisationList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Organisation'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    OrganisationTransition: {
      transition: string
      values?: {
        /**
         * Kind
         * @description `own` Own, `customer` Customer, `supplier` Supplier
         * @default customer
         * @enum {string|null}
         */
        kind?: 'own' | 'customer' | 'supplier' | null
        /** Note */
        note?: string | null
        /**
         * Part of
         * Format: uuid
         */
        parent?: string | null
        /**
         * Its requests are seen by
         * @description Beside the desk. Internal notes stay with the desk, and restricted requests with those named on them. `private` Whoever asked, `team` Colleagues of their teams, `organisation` Everybody in it
         * @default private
         * @enum {string|null}
         */
        sharing?: 'private' | 'team' | 'organisation' | null
        /**
         * Known elsewhere as
         * @description The number or name in the system that this was imported from.
         */
        source?: string | null
        /**
         * Time zone
         * @description A zone of the IANA database, e.g. Europe/Berlin, for promises that count in its hours.
         */
        timeZone?: string | null
        /** Name */
        title?: string | null
        /**
         * Website
         * Format: uri
         */
        website?: string | null
      }
      version?: number
    }
    /** Changes to organisation */
    OrganisationUpdate: {
      /**
       * Kind
       * @description `own` Own, `customer` Customer, `supplier` Supplier
       * @default customer
       * @enum {string|null}
       */
      kind?: 'own' | 'customer' | 'supplier' | null
      /** Note */
      note?: string | null
      /**
       * Part of
       * Format: uuid
       */
      parent?: string | null
      /**
       * Its requests are seen by
       * @description Beside the desk. Internal notes stay with the desk, and restricted requests with those named on them. `private` Whoever asked, `team` Colleagues of their teams, `organisation` Everybody in it
       * @default private
       * @enum {string|null}
       */
      sharing?: 'private' | 'team' | 'organisation' | null
      /**
       * Known elsewhere as
       * @description The number or name in the system that this was imported from.
       */
      source?: string | null
      /**
       * Time zone
       * @description A zone of the IANA database, e.g. Europe/Berlin, for promises that count in its hours.
       */
      timeZone?: string | null
      /** Name */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
      /**
       * Website
       * Format: uri
       */
      website?: string | null
    }
    /**
     * Person
     * @description Somebody who uses a service or works on one. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Person: {
      /**
       * Ways in were ended
       * Format: date-time
       * @description When an administrator last ended this person’s sessions or took their second factors.
       */
      accessEndedAt?: string | null
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /**
       * Density
       * @description `compact` Compact, `comfortable` Comfortable
       * @enum {string|null}
       */
      density?: 'compact' | 'comfortable' | null
      /**
       * E-mail
       * Format: email
       */
      email?: string | null
      /** Format: uuid */
      readonly id: string
      /** Job title */
      jobTitle?: string | null
      /**
       * Language
       * @description `en` English, `de` Deutsch
       * @enum {string|null}
       */
      language?: 'en' | 'de' | null
      /**
       * Legal hold
       * @description Why the data must be kept. While it is set, nobody can have it erased.
       */
      legalHold?: string | null
      /** Location */
      location?: string | null
      /** Mails of assignments */
      mailAssigned?: boolean | null
      /**
       * Mails come
       * @description `none` At once, `hourly` Once an hour, `daily` Once a day
       * @enum {string|null}
       */
      mailDigest?: 'none' | 'hourly' | 'daily' | null
      /** Mails of follow-ups due */
      mailDue?: boolean | null
      /** Mails of escalations */
      mailEscalated?: boolean | null
      /** Mails of mentions */
      mailMentioned?: boolean | null
      /** Mails on the progress of one’s own */
      mailProgress?: boolean | null
      /** Mails of replies */
      mailReplied?: boolean | null
      /** Name */
      name?: string | null
      /** Told of assignments */
      notifyAssigned?: boolean | null
      /** Told of changes of state */
      notifyChanged?: boolean | null
      /** Told of follow-ups due */
      notifyDue?: boolean | null
      /** Told of mentions */
      notifyMentioned?: boolean | null
      /** Told of replies */
      notifyReplied?: boolean | null
      /** @example PER0001234 */
      readonly number: string
      /**
       * Organisation
       * Format: uuid
       */
      organisation?: string | null
      /** Phone */
      phone?: string | null
      /** Quiet from */
      quietFrom?: string | null
      /** Quiet until */
      quietUntil?: string | null
      /** Urgent mails in quiet hours too */
      quietUrgent?: boolean | null
      /** Roles */
      roles?: string[] | null
      /**
       * Known elsewhere as
       * @description The name in the system that this person was imported from.
       */
      source?: string | null
      /** @enum {string} */
      readonly state: 'active' | 'left' | 'erasing' | 'erased'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /**
       * Theme
       * @description `system` As the system, `light` Light, `dark` Dark, `contrast` High contrast
       * @enum {string|null}
       */
      theme?: 'system' | 'light' | 'dark' | 'contrast' | null
      /**
       * Time zone
       * @description A zone of the IANA database, e.g. Europe/Berlin.
       * @default UTC
       */
      timeZone?: string | null
      /** @constant */
      readonly type: 'person'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
      /**
       * VIP
       * @default false
       */
      vip?: boolean | null
    }
    PersonAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Person']
      refs: components['schemas']['Refs']
    }
    PersonBulk: {
      create?: components['schemas']['PersonCreate'][]
      transition?: (components['schemas']['PersonTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['PersonUpdate']
        version?: number
      }[]
    }
    /**
     * New person
     * @example {
     *       "name": "The printer on floor 2 jams"
     *     }
     */
    PersonCreate: {
      /**
       * Ways in were ended
       * Format: date-time
       * @description When an administrator last ended this person’s sessions or took their second factors.
       */
      accessEndedAt?: string | null
      /**
       * Density
       * @description `compact` Compact, `comfortable` Comfortable
       * @enum {string|null}
       */
      density?: 'compact' | 'comfortable' | null
      /**
       * E-mail
       * Format: email
       */
      email?: string | null
      /** Job title */
      jobTitle?: string | null
      /**
       * Language
       * @description `en` English, `de` Deutsch
       * @enum {string|null}
       */
      language?: 'en' | 'de' | null
      /**
       * Legal hold
       * @description Why the data must be kept. While it is set, nobody can have it erased.
       */
      legalHold?: string | null
      /** Location */
      location?: string | null
      /** Mails of assignments */
      mailAssigned?: boolean | null
      /**
       * Mails come
       * @description `none` At once, `hourly` Once an hour, `daily` Once a day
       * @enum {string|null}
       */
      mailDigest?: 'none' | 'hourly' | 'daily' | null
      /** Mails of follow-ups due */
      mailDue?: boolean | null
      /** Mails of escalations */
      mailEscalated?: boolean | null
      /** Mails of mentions */
      mailMentioned?: boolean | null
      /** Mails on the progress of one’s own */
      mailProgress?: boolean | null
      /** Mails of replies */
      mailReplied?: boolean | null
      /** Name */
      name: string | null
      /** Told of assignments */
      notifyAssigned?: boolean | null
      /** Told of changes of state */
      notifyChanged?: boolean | null
      /** Told of follow-ups due */
      notifyDue?: boolean | null
      /** Told of mentions */
      notifyMentioned?: boolean | null
      /** Told of replies */
      notifyReplied?: boolean | null
      /**
       * Organisation
       * Format: uuid
       */
      organisation?: string | null
      /** Phone */
      phone?: string | null
      /** Quiet from */
      quietFrom?: string | null
      /** Quiet until */
      quietUntil?: string | null
      /** Urgent mails in quiet hours too */
      quietUrgent?: boolean | null
      /** Roles */
      roles?: string[] | null
      /**
       * Known elsewhere as
       * @description The name in the system that this person was imported from.
       */
      source?: string | null
      /**
       * Theme
       * @description `system` As the system, `light` Light, `dark` Dark, `contrast` High contrast
       * @enum {string|null}
       */
      theme?: 'system' | 'light' | 'dark' | 'contrast' | null
      /**
       * Time zone
       * @description A zone of the IANA database, e.g. Europe/Berlin.
       * @default UTC
       */
      timeZone?: string | null
      /**
       * VIP
       * @default false
       */
      vip?: boolean | null
    }
    PersonList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Person'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    PersonTransition: {
      /** @enum {string} */
      transition: 'leave' | 'endSessions' | 'resetFactors' | 'return' | 'beginErasure' | 'erase'
      values?: {
        /**
         * Ways in were ended
         * Format: date-time
         * @description When an administrator last ended this person’s sessions or took their second factors.
         */
        accessEndedAt?: string | null
        /**
         * Density
         * @description `compact` Compact, `comfortable` Comfortable
         * @enum {string|null}
         */
        density?: 'compact' | 'comfortable' | null
        /**
         * E-mail
         * Format: email
         */
        email?: string | null
        /** Job title */
        jobTitle?: string | null
        /**
         * Language
         * @description `en` English, `de` Deutsch
         * @enum {string|null}
         */
        language?: 'en' | 'de' | null
        /**
         * Legal hold
         * @description Why the data must be kept. While it is set, nobody can have it erased.
         */
        legalHold?: string | null
        /** Location */
        location?: string | null
        /** Mails of assignments */
        mailAssigned?: boolean | null
        /**
         * Mails come
         * @description `none` At once, `hourly` Once an hour, `daily` Once a day
         * @enum {string|null}
         */
        mailDigest?: 'none' | 'hourly' | 'daily' | null
        /** Mails of follow-ups due */
        mailDue?: boolean | null
        /** Mails of escalations */
        mailEscalated?: boolean | null
        /** Mails of mentions */
        mailMentioned?: boolean | null
        /** Mails on the progress of one’s own */
        mailProgress?: boolean | null
        /** Mails of replies */
        mailReplied?: boolean | null
        /** Name */
        name?: string | null
        /** Told of assignments */
        notifyAssigned?: boolean | null
        /** Told of changes of state */
        notifyChanged?: boolean | null
        /** Told of follow-ups due */
        notifyDue?: boolean | null
        /** Told of mentions */
        notifyMentioned?: boolean | null
        /** Told of replies */
        notifyReplied?: boolean | null
        /**
         * Organisation
         * Format: uuid
         */
        organisation?: string | null
        /** Phone */
        phone?: string | null
        /** Quiet from */
        quietFrom?: string | null
        /** Quiet until */
        quietUntil?: string | null
        /** Urgent mails in quiet hours too */
        quietUrgent?: boolean | null
        /** Roles */
        roles?: string[] | null
        /**
         * Known elsewhere as
         * @description The name in the system that this person was imported from.
         */
        source?: string | null
        /**
         * Theme
         * @description `system` As the system, `light` Light, `dark` Dark, `contrast` High contrast
         * @enum {string|null}
         */
        theme?: 'system' | 'light' | 'dark' | 'contrast' | null
        /**
         * Time zone
         * @description A zone of the IANA database, e.g. Europe/Berlin.
         * @default UTC
         */
        timeZone?: string | null
        /**
         * VIP
         * @default false
         */
        vip?: boolean | null
      }
      version?: number
    }
    /** Changes to person */
    PersonUpdate: {
      /**
       * Ways in were ended
       * Format: date-time
       * @description When an administrator last ended this person’s sessions or took their second factors.
       */
      accessEndedAt?: string | null
      /**
       * Density
       * @description `compact` Compact, `comfortable` Comfortable
       * @enum {string|null}
       */
      density?: 'compact' | 'comfortable' | null
      /**
       * E-mail
       * Format: email
       */
      email?: string | null
      /** Job title */
      jobTitle?: string | null
      /**
       * Language
       * @description `en` English, `de` Deutsch
       * @enum {string|null}
       */
      language?: 'en' | 'de' | null
      /**
       * Legal hold
       * @description Why the data must be kept. While it is set, nobody can have it erased.
       */
      legalHold?: string | null
      /** Location */
      location?: string | null
      /** Mails of assignments */
      mailAssigned?: boolean | null
      /**
       * Mails come
       * @description `none` At once, `hourly` Once an hour, `daily` Once a day
       * @enum {string|null}
       */
      mailDigest?: 'none' | 'hourly' | 'daily' | null
      /** Mails of follow-ups due */
      mailDue?: boolean | null
      /** Mails of escalations */
      mailEscalated?: boolean | null
      /** Mails of mentions */
      mailMentioned?: boolean | null
      /** Mails on the progress of one’s own */
      mailProgress?: boolean | null
      /** Mails of replies */
      mailReplied?: boolean | null
      /** Name */
      name?: string | null
      /** Told of assignments */
      notifyAssigned?: boolean | null
      /** Told of changes of state */
      notifyChanged?: boolean | null
      /** Told of follow-ups due */
      notifyDue?: boolean | null
      /** Told of mentions */
      notifyMentioned?: boolean | null
      /** Told of replies */
      notifyReplied?: boolean | null
      /**
       * Organisation
       * Format: uuid
       */
      organisation?: string | null
      /** Phone */
      phone?: string | null
      /** Quiet from */
      quietFrom?: string | null
      /** Quiet until */
      quietUntil?: string | null
      /** Urgent mails in quiet hours too */
      quietUrgent?: boolean | null
      /** Roles */
      roles?: string[] | null
      /**
       * Known elsewhere as
       * @description The name in the system that this person was imported from.
       */
      source?: string | null
      /**
       * Theme
       * @description `system` As the system, `light` Light, `dark` Dark, `contrast` High contrast
       * @enum {string|null}
       */
      theme?: 'system' | 'light' | 'dark' | 'contrast' | null
      /**
       * Time zone
       * @description A zone of the IANA database, e.g. Europe/Berlin.
       * @default UTC
       */
      timeZone?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
      /**
       * VIP
       * @default false
       */
      vip?: boolean | null
    }
    Presence: {
      people: {
        /** Format: uuid */
        id: string
        isTyping: boolean
        name: string
      }[]
      /** Format: uuid */
      record: string
    }
    /**
     * @description An error (RFC 9457).
     * @example {
     *       "type": "/api/v1/problems/invalid",
     *       "title": "The values can’t be accepted.",
     *       "status": 422,
     *       "code": "invalid",
     *       "detail": "Title is needed.",
     *       "issues": [
     *         {
     *           "field": "title",
     *           "code": "required",
     *           "message": "Title is needed."
     *         }
     *       ],
     *       "reference": "7f3c9f0e-3a53-4bb1-9f66-3a6b3f2f9a11"
     *     }
     */
    Problem: {
      /** @enum {string} */
      code:
        | 'invalid'
        | 'malformed'
        | 'unauthenticated'
        | 'forbidden'
        | 'not_found'
        | 'method_not_allowed'
        | 'conflict'
        | 'stale'
        | 'precondition_failed'
        | 'precondition_required'
        | 'too_large'
        | 'unsupported_media'
        | 'too_many'
        | 'unavailable'
        | 'internal'
      /** @description With `stale`: the present version. */
      current?: number
      detail?: string
      issues?: components['schemas']['Issue'][]
      /** @description With `stale`: the record as it is now. */
      record?: Record<string, never>
      /** @description The request’s id; the log has more under it. */
      reference?: string
      /** @description What to do, or who can. */
      remedy?: string
      status: number
      title: string
      /** Format: uri-reference */
      type: string
    }
    /** @description Somebody was shown something sensitive. */
    Read: {
      /** Format: uuid */
      actor: string
      /** Format: date-time */
      at: string
      fields: string[]
      /** Format: uuid */
      id: string
      /** @description The API key that it was read with. */
      key: string | null
      /** @description What was asked for: an `operationId` of this description. */
      operation: string
      /** @description Null for figures over, and filters by, something sensitive of many records. */
      recordId: string | null
      /** @description How many sensitive records the figures were made of. */
      records: number | null
      /** @description The reference of the request. */
      request: string | null
      /** @description The session in a browser. */
      session: string | null
      type: string
      via: string
    }
    ReadList: {
      data: components['schemas']['Read'][]
      next: string | null
      refs: components['schemas']['Refs']
    }
    /**
     * Recount
     * @description What one replay says of one commitment: how it stood, how it stands under the other terms, and why. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Recount: {
      /** About */
      about?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /**
       * Kind of agreement
       * @description `sla` Service level agreement, `ola` Operational level agreement, `contract` Underpinning contract
       * @enum {string|null}
       */
      agreementKind?: 'sla' | 'ola' | 'contract' | null
      /** Format: date-time */
      readonly archivedAt: string | null
      /**
       * Because
       * @description `same` Nothing differs, `agreement` Another agreement holds, `target` Another length is promised, `hours` Other hours count
       * @enum {string|null}
       */
      because?: 'same' | 'agreement' | 'target' | 'hours' | null
      /**
       * After
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled, `none` Not promised
       * @enum {string|null}
       */
      becomes?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | 'none' | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** Differs */
      differs?: boolean | null
      /**
       * Due after
       * Format: date-time
       */
      dueAt?: string | null
      /** Format: uuid */
      readonly id: string
      /**
       * Kind of target
       * @description `response` Response, `next-reply` Next reply, `update` Update, `resolution` Resolution, `own` Target
       * @enum {string|null}
       */
      kind?: 'response' | 'next-reply' | 'update' | 'resolution' | 'own' | null
      /** @example RCT0001234 */
      readonly number: string
      /**
       * Organisation
       * Format: uuid
       */
      organisation?: string | null
      /**
       * Priority
       * @description `critical` Critical, `high` High, `moderate` Moderate, `low` Low
       * @enum {string|null}
       */
      priority?: 'critical' | 'high' | 'moderate' | 'low' | null
      /**
       * Replay
       * Format: uuid
       */
      replay?: string | null
      /**
       * Service
       * Format: uuid
       */
      service?: string | null
      /** @enum {string} */
      readonly state: 'counted'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /** Target */
      target?: string | null
      /**
       * Team
       * Format: uuid
       */
      team?: string | null
      /** @constant */
      readonly type: 'recount'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
      /**
       * Before
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled, `none` Not promised
       * @enum {string|null}
       */
      was?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | 'none' | null
      /**
       * Due before
       * Format: date-time
       */
      wasDueAt?: string | null
    }
    RecountAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Recount']
      refs: components['schemas']['Refs']
    }
    RecountBulk: {
      create?: components['schemas']['RecountCreate'][]
      transition?: (components['schemas']['RecountTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['RecountUpdate']
        version?: number
      }[]
    }
    /**
     * New recount
     * @example {
     *       "about": {
     *         "type": "person",
     *         "id": "01939c1e-7a10-7000-8000-000000000001"
     *       }
     *     }
     */
    RecountCreate: {
      /** About */
      about: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /**
       * Kind of agreement
       * @description `sla` Service level agreement, `ola` Operational level agreement, `contract` Underpinning contract
       * @enum {string|null}
       */
      agreementKind?: 'sla' | 'ola' | 'contract' | null
      /**
       * Because
       * @description `same` Nothing differs, `agreement` Another agreement holds, `target` Another length is promised, `hours` Other hours count
       * @enum {string|null}
       */
      because?: 'same' | 'agreement' | 'target' | 'hours' | null
      /**
       * After
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled, `none` Not promised
       * @enum {string|null}
       */
      becomes?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | 'none' | null
      /** Differs */
      differs?: boolean | null
      /**
       * Due after
       * Format: date-time
       */
      dueAt?: string | null
      /**
       * Kind of target
       * @description `response` Response, `next-reply` Next reply, `update` Update, `resolution` Resolution, `own` Target
       * @enum {string|null}
       */
      kind?: 'response' | 'next-reply' | 'update' | 'resolution' | 'own' | null
      /**
       * Organisation
       * Format: uuid
       */
      organisation?: string | null
      /**
       * Priority
       * @description `critical` Critical, `high` High, `moderate` Moderate, `low` Low
       * @enum {string|null}
       */
      priority?: 'critical' | 'high' | 'moderate' | 'low' | null
      /**
       * Replay
       * Format: uuid
       */
      replay?: string | null
      /**
       * Service
       * Format: uuid
       */
      service?: string | null
      /** Target */
      target?: string | null
      /**
       * Team
       * Format: uuid
       */
      team?: string | null
      /**
       * Before
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled, `none` Not promised
       * @enum {string|null}
       */
      was?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | 'none' | null
      /**
       * Due before
       * Format: date-time
       */
      wasDueAt?: string | null
    }
    RecountList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Recount'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    RecountTransition: {
      transition: string
      values?: {
        /** About */
        about?: {
          /** Format: uuid */
          id: string
          type: string
        } | null
        /**
         * Kind of agreement
         * @description `sla` Service level agreement, `ola` Operational level agreement, `contract` Underpinning contract
         * @enum {string|null}
         */
        agreementKind?: 'sla' | 'ola' | 'contract' | null
        /**
         * Because
         * @description `same` Nothing differs, `agreement` Another agreement holds, `target` Another length is promised, `hours` Other hours count
         * @enum {string|null}
         */
        because?: 'same' | 'agreement' | 'target' | 'hours' | null
        /**
         * After
         * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled, `none` Not promised
         * @enum {string|null}
         */
        becomes?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | 'none' | null
        /** Differs */
        differs?: boolean | null
        /**
         * Due after
         * Format: date-time
         */
        dueAt?: string | null
        /**
         * Kind of target
         * @description `response` Response, `next-reply` Next reply, `update` Update, `resolution` Resolution, `own` Target
         * @enum {string|null}
         */
        kind?: 'response' | 'next-reply' | 'update' | 'resolution' | 'own' | null
        /**
         * Organisation
         * Format: uuid
         */
        organisation?: string | null
        /**
         * Priority
         * @description `critical` Critical, `high` High, `moderate` Moderate, `low` Low
         * @enum {string|null}
         */
        priority?: 'critical' | 'high' | 'moderate' | 'low' | null
        /**
         * Replay
         * Format: uuid
         */
        replay?: string | null
        /**
         * Service
         * Format: uuid
         */
        service?: string | null
        /** Target */
        target?: string | null
        /**
         * Team
         * Format: uuid
         */
        team?: string | null
        /**
         * Before
         * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled, `none` Not promised
         * @enum {string|null}
         */
        was?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | 'none' | null
        /**
         * Due before
         * Format: date-time
         */
        wasDueAt?: string | null
      }
      version?: number
    }
    /** Changes to recount */
    RecountUpdate: {
      /** About */
      about?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /**
       * Kind of agreement
       * @description `sla` Service level agreement, `ola` Operational level agreement, `contract` Underpinning contract
       * @enum {string|null}
       */
      agreementKind?: 'sla' | 'ola' | 'contract' | null
      /**
       * Because
       * @description `same` Nothing differs, `agreement` Another agreement holds, `target` Another length is promised, `hours` Other hours count
       * @enum {string|null}
       */
      because?: 'same' | 'agreement' | 'target' | 'hours' | null
      /**
       * After
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled, `none` Not promised
       * @enum {string|null}
       */
      becomes?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | 'none' | null
      /** Differs */
      differs?: boolean | null
      /**
       * Due after
       * Format: date-time
       */
      dueAt?: string | null
      /**
       * Kind of target
       * @description `response` Response, `next-reply` Next reply, `update` Update, `resolution` Resolution, `own` Target
       * @enum {string|null}
       */
      kind?: 'response' | 'next-reply' | 'update' | 'resolution' | 'own' | null
      /**
       * Organisation
       * Format: uuid
       */
      organisation?: string | null
      /**
       * Priority
       * @description `critical` Critical, `high` High, `moderate` Moderate, `low` Low
       * @enum {string|null}
       */
      priority?: 'critical' | 'high' | 'moderate' | 'low' | null
      /**
       * Replay
       * Format: uuid
       */
      replay?: string | null
      /**
       * Service
       * Format: uuid
       */
      service?: string | null
      /** Target */
      target?: string | null
      /**
       * Team
       * Format: uuid
       */
      team?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
      /**
       * Before
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled, `none` Not promised
       * @enum {string|null}
       */
      was?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | 'none' | null
      /**
       * Due before
       * Format: date-time
       */
      wasDueAt?: string | null
    }
    RefLabel: {
      number: string
      title: string
      type: string
    }
    /** @description Names of the referenced records that the reader may read, by id. */
    Refs: {
      [key: string]: components['schemas']['RefLabel']
    }
    /**
     * Replay
     * @description Clocks of a set of records computed again from their events: whether they are as recorded, and how they would stand under other terms. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Replay: {
      /**
       * As if this agreement held for all of them
       * Format: uuid
       * @description Whatever its own scope and dates say. Empty: what is in force now.
       */
      agreement?: string | null
      /**
       * Type of the records
       * @description A type that has clocks, such as incident.
       * @default incident
       */
      appliesTo?: string | null
      /** Format: date-time */
      readonly archivedAt: string | null
      /**
       * Left out
       * @description Records with events that the clocks did not know yet.
       */
      behind?: number | null
      /** Clocks */
      clocks?: number | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** Would stand differently */
      differing?: number | null
      /** Records so far */
      done?: number | null
      /** What went wrong */
      faults?: string | null
      /**
       * Which records
       * @description FEEL over the record, such as openedAt >= date and time("2026-07-01T00:00:00Z"). Empty: all.
       */
      filter?: string | null
      /** Format: uuid */
      readonly id: string
      /** Late before */
      late?: number | null
      /** Late after */
      lateAfter?: number | null
      /** @example RPL0001234 */
      readonly number: string
      /**
       * Proposed values
       * @description By number of an agreement, calendar or decision table: { "AGR0000001": { "calendar": null } }. Nothing is changed by it.
       */
      proposed?: Record<string, never> | unknown[] | null
      /** Reason for applying it */
      reason?: string | null
      /** Records */
      records?: number | null
      /**
       * Takes back
       * Format: uuid
       * @description An applied replay: its records are counted again by the terms that they had before it.
       */
      reverses?: string | null
      /** @enum {string} */
      readonly state: 'asked' | 'done' | 'unequal' | 'failed' | 'applying' | 'applied'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /** Name */
      title?: string | null
      /** @constant */
      readonly type: 'replay'
      /** Not as recorded */
      unequal?: number | null
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    ReplayAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Replay']
      refs: components['schemas']['Refs']
    }
    ReplayBulk: {
      create?: components['schemas']['ReplayCreate'][]
      transition?: (components['schemas']['ReplayTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['ReplayUpdate']
        version?: number
      }[]
    }
    /**
     * New replay
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "appliesTo": "The printer on floor 2 jams"
     *     }
     */
    ReplayCreate: {
      /**
       * As if this agreement held for all of them
       * Format: uuid
       * @description Whatever its own scope and dates say. Empty: what is in force now.
       */
      agreement?: string | null
      /**
       * Type of the records
       * @description A type that has clocks, such as incident.
       * @default incident
       */
      appliesTo?: string | null
      /**
       * Left out
       * @description Records with events that the clocks did not know yet.
       */
      behind?: number | null
      /** Clocks */
      clocks?: number | null
      /** Would stand differently */
      differing?: number | null
      /** Records so far */
      done?: number | null
      /** What went wrong */
      faults?: string | null
      /**
       * Which records
       * @description FEEL over the record, such as openedAt >= date and time("2026-07-01T00:00:00Z"). Empty: all.
       */
      filter?: string | null
      /** Late before */
      late?: number | null
      /** Late after */
      lateAfter?: number | null
      /**
       * Proposed values
       * @description By number of an agreement, calendar or decision table: { "AGR0000001": { "calendar": null } }. Nothing is changed by it.
       */
      proposed?: Record<string, never> | unknown[] | null
      /** Reason for applying it */
      reason?: string | null
      /** Records */
      records?: number | null
      /**
       * Takes back
       * Format: uuid
       * @description An applied replay: its records are counted again by the terms that they had before it.
       */
      reverses?: string | null
      /** Name */
      title: string | null
      /** Not as recorded */
      unequal?: number | null
    }
    ReplayList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Replay'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    ReplayTransition: {
      /** @enum {string} */
      transition: 'finish' | 'refuse' | 'fail' | 'apply' | 'complete'
      values?: {
        /**
         * As if this agreement held for all of them
         * Format: uuid
         * @description Whatever its own scope and dates say. Empty: what is in force now.
         */
        agreement?: string | null
        /**
         * Type of the records
         * @description A type that has clocks, such as incident.
         * @default incident
         */
        appliesTo?: string | null
        /**
         * Left out
         * @description Records with events that the clocks did not know yet.
         */
        behind?: number | null
        /** Clocks */
        clocks?: number | null
        /** Would stand differently */
        differing?: number | null
        /** Records so far */
        done?: number | null
        /** What went wrong */
        faults?: string | null
        /**
         * Which records
         * @description FEEL over the record, such as openedAt >= date and time("2026-07-01T00:00:00Z"). Empty: all.
         */
        filter?: string | null
        /** Late before */
        late?: number | null
        /** Late after */
        lateAfter?: number | null
        /**
         * Proposed values
         * @description By number of an agreement, calendar or decision table: { "AGR0000001": { "calendar": null } }. Nothing is changed by it.
         */
        proposed?: Record<string, never> | unknown[] | null
        /** Reason for applying it */
        reason?: string | null
        /** Records */
        records?: number | null
        /**
         * Takes back
         * Format: uuid
         * @description An applied replay: its records are counted again by the terms that they had before it.
         */
        reverses?: string | null
        /** Name */
        title?: string | null
        /** Not as recorded */
        unequal?: number | null
      }
      version?: number
    }
    /** Changes to replay */
    ReplayUpdate: {
      /**
       * As if this agreement held for all of them
       * Format: uuid
       * @description Whatever its own scope and dates say. Empty: what is in force now.
       */
      agreement?: string | null
      /**
       * Type of the records
       * @description A type that has clocks, such as incident.
       * @default incident
       */
      appliesTo?: string | null
      /**
       * Left out
       * @description Records with events that the clocks did not know yet.
       */
      behind?: number | null
      /** Clocks */
      clocks?: number | null
      /** Would stand differently */
      differing?: number | null
      /** Records so far */
      done?: number | null
      /** What went wrong */
      faults?: string | null
      /**
       * Which records
       * @description FEEL over the record, such as openedAt >= date and time("2026-07-01T00:00:00Z"). Empty: all.
       */
      filter?: string | null
      /** Late before */
      late?: number | null
      /** Late after */
      lateAfter?: number | null
      /**
       * Proposed values
       * @description By number of an agreement, calendar or decision table: { "AGR0000001": { "calendar": null } }. Nothing is changed by it.
       */
      proposed?: Record<string, never> | unknown[] | null
      /** Reason for applying it */
      reason?: string | null
      /** Records */
      records?: number | null
      /**
       * Takes back
       * Format: uuid
       * @description An applied replay: its records are counted again by the terms that they had before it.
       */
      reverses?: string | null
      /** Name */
      title?: string | null
      /** Not as recorded */
      unequal?: number | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    /**
     * Restore drill
     * @description Evidence that the last backup was restored into a scratch folder and verified, or could not be. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    RestoreDrill: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Last backup used */
      backup?: string | null
      /** Backups used */
      backups?: number | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** Events verified */
      events?: number | null
      /** Faults */
      faults?: number | null
      /** Files restored */
      files?: number | null
      /** Format: uuid */
      readonly id: string
      /** What was found */
      log?: string | null
      /** @example DRL0001234 */
      readonly number: string
      /**
       * Outcome
       * @description `passed` Passed, `failed` Failed
       * @enum {string|null}
       */
      outcome?: 'passed' | 'failed' | null
      /**
       * Backup plan
       * Format: uuid
       */
      plan?: string | null
      /**
       * Point reached
       * Format: date-time
       * @description The last transaction that was restored.
       */
      reached?: string | null
      /** Records verified */
      records?: number | null
      /** Seals verified */
      seals?: number | null
      /** Seconds it took */
      seconds?: number | null
      /**
       * Started
       * Format: date-time
       */
      startedAt?: string | null
      /** @enum {string} */
      readonly state: 'recorded'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /** Drill */
      title?: string | null
      /** @constant */
      readonly type: 'restore-drill'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    RestoreDrillAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['RestoreDrill']
      refs: components['schemas']['Refs']
    }
    RestoreDrillBulk: {
      create?: components['schemas']['RestoreDrillCreate'][]
      transition?: (components['schemas']['RestoreDrillTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['RestoreDrillUpdate']
        version?: number
      }[]
    }
    /**
     * New restore drill
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "outcome": "passed",
     *       "startedAt": "2026-11-20T11:00:00.000Z",
     *       "seconds": 3
     *     }
     */
    RestoreDrillCreate: {
      /** Last backup used */
      backup?: string | null
      /** Backups used */
      backups?: number | null
      /** Events verified */
      events?: number | null
      /** Faults */
      faults?: number | null
      /** Files restored */
      files?: number | null
      /** What was found */
      log?: string | null
      /**
       * Outcome
       * @description `passed` Passed, `failed` Failed
       * @enum {string|null}
       */
      outcome: 'passed' | 'failed' | null
      /**
       * Backup plan
       * Format: uuid
       */
      plan?: string | null
      /**
       * Point reached
       * Format: date-time
       * @description The last transaction that was restored.
       */
      reached?: string | null
      /** Records verified */
      records?: number | null
      /** Seals verified */
      seals?: number | null
      /** Seconds it took */
      seconds: number | null
      /**
       * Started
       * Format: date-time
       */
      startedAt: string | null
      /** Drill */
      title: string | null
    }
    RestoreDrillList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['RestoreDrill'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    RestoreDrillTransition: {
      transition: string
      values?: {
        /** Last backup used */
        backup?: string | null
        /** Backups used */
        backups?: number | null
        /** Events verified */
        events?: number | null
        /** Faults */
        faults?: number | null
        /** Files restored */
        files?: number | null
        /** What was found */
        log?: string | null
        /**
         * Outcome
         * @description `passed` Passed, `failed` Failed
         * @enum {string|null}
         */
        outcome?: 'passed' | 'failed' | null
        /**
         * Backup plan
         * Format: uuid
         */
        plan?: string | null
        /**
         * Point reached
         * Format: date-time
         * @description The last transaction that was restored.
         */
        reached?: string | null
        /** Records verified */
        records?: number | null
        /** Seals verified */
        seals?: number | null
        /** Seconds it took */
        seconds?: number | null
        /**
         * Started
         * Format: date-time
         */
        startedAt?: string | null
        /** Drill */
        title?: string | null
      }
      version?: number
    }
    /** Changes to restore drill */
    RestoreDrillUpdate: {
      /** Last backup used */
      backup?: string | null
      /** Backups used */
      backups?: number | null
      /** Events verified */
      events?: number | null
      /** Faults */
      faults?: number | null
      /** Files restored */
      files?: number | null
      /** What was found */
      log?: string | null
      /**
       * Outcome
       * @description `passed` Passed, `failed` Failed
       * @enum {string|null}
       */
      outcome?: 'passed' | 'failed' | null
      /**
       * Backup plan
       * Format: uuid
       */
      plan?: string | null
      /**
       * Point reached
       * Format: date-time
       * @description The last transaction that was restored.
       */
      reached?: string | null
      /** Records verified */
      records?: number | null
      /** Seals verified */
      seals?: number | null
      /** Seconds it took */
      seconds?: number | null
      /**
       * Started
       * Format: date-time
       */
      startedAt?: string | null
      /** Drill */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    /**
     * Role
     * @description What people may do: grants of operations on types, each with a condition in FEEL. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Role: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** Purpose */
      description?: string | null
      /**
       * Grants
       * @default []
       */
      grants?: Record<string, never> | unknown[] | null
      /** Format: uuid */
      readonly id: string
      /**
       * Key
       * @description Stable name used by rules (my.roles) and packs.
       */
      key?: string | null
      /** @example ROL0001234 */
      readonly number: string
      /** @enum {string} */
      readonly state: 'current'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /** Name */
      title?: string | null
      /** @constant */
      readonly type: 'role'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    RoleAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Role']
      refs: components['schemas']['Refs']
    }
    RoleBulk: {
      create?: components['schemas']['RoleCreate'][]
      transition?: (components['schemas']['RoleTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['RoleUpdate']
        version?: number
      }[]
    }
    /**
     * New role
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "key": "example",
     *       "grants": []
     *     }
     */
    RoleCreate: {
      /** Purpose */
      description?: string | null
      /**
       * Grants
       * @default []
       */
      grants?: Record<string, never> | unknown[] | null
      /**
       * Key
       * @description Stable name used by rules (my.roles) and packs.
       */
      key: string | null
      /** Name */
      title: string | null
    }
    RoleList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Role'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    RoleTransition: {
      transition: string
      values?: {
        /** Purpose */
        description?: string | null
        /**
         * Grants
         * @default []
         */
        grants?: Record<string, never> | unknown[] | null
        /**
         * Key
         * @description Stable name used by rules (my.roles) and packs.
         */
        key?: string | null
        /** Name */
        title?: string | null
      }
      version?: number
    }
    /** Changes to role */
    RoleUpdate: {
      /** Purpose */
      description?: string | null
      /**
       * Grants
       * @default []
       */
      grants?: Record<string, never> | unknown[] | null
      /**
       * Key
       * @description Stable name used by rules (my.roles) and packs.
       */
      key?: string | null
      /** Name */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    /**
     * Saved view
     * @description A way to look at a list, kept under a name: filter, order, columns, grouping. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    SavedView: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /**
       * Offered to
       * @description `own` Me, `team` A team, `everyone` Everybody at the desk
       * @default own
       * @enum {string|null}
       */
      audience?: 'own' | 'team' | 'everyone' | null
      /**
       * Columns
       * @description Field names with commas between.
       */
      columns?: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /**
       * Filter
       * @description FEEL; empty for everything.
       */
      filter?: string | null
      /** Grouped by */
      groupBy?: string | null
      /** Format: uuid */
      readonly id: string
      /**
       * Type
       * @description Name of the type whose list it shows.
       */
      listOf?: string | null
      /** @example VEW0001234 */
      readonly number: string
      /**
       * Owner
       * Format: uuid
       */
      owner?: string | null
      /**
       * Order
       * @description Field names with commas between, - in front for downwards.
       */
      sort?: string | null
      /** @enum {string} */
      readonly state: 'current'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /**
       * Team
       * Format: uuid
       * @description Needed when `audience = "team"`.
       */
      team?: string | null
      /** Name */
      title?: string | null
      /** @constant */
      readonly type: 'saved-view'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    SavedViewAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['SavedView']
      refs: components['schemas']['Refs']
    }
    SavedViewBulk: {
      create?: components['schemas']['SavedViewCreate'][]
      transition?: (components['schemas']['SavedViewTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['SavedViewUpdate']
        version?: number
      }[]
    }
    /**
     * New saved view
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "listOf": "The printer on floor 2 jams",
     *       "audience": "own"
     *     }
     */
    SavedViewCreate: {
      /**
       * Offered to
       * @description `own` Me, `team` A team, `everyone` Everybody at the desk
       * @default own
       * @enum {string|null}
       */
      audience?: 'own' | 'team' | 'everyone' | null
      /**
       * Columns
       * @description Field names with commas between.
       */
      columns?: string | null
      /**
       * Filter
       * @description FEEL; empty for everything.
       */
      filter?: string | null
      /** Grouped by */
      groupBy?: string | null
      /**
       * Type
       * @description Name of the type whose list it shows.
       */
      listOf: string | null
      /**
       * Owner
       * Format: uuid
       */
      owner?: string | null
      /**
       * Order
       * @description Field names with commas between, - in front for downwards.
       */
      sort?: string | null
      /**
       * Team
       * Format: uuid
       * @description Needed when `audience = "team"`.
       */
      team?: string | null
      /** Name */
      title: string | null
    }
    SavedViewList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['SavedView'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    SavedViewTransition: {
      transition: string
      values?: {
        /**
         * Offered to
         * @description `own` Me, `team` A team, `everyone` Everybody at the desk
         * @default own
         * @enum {string|null}
         */
        audience?: 'own' | 'team' | 'everyone' | null
        /**
         * Columns
         * @description Field names with commas between.
         */
        columns?: string | null
        /**
         * Filter
         * @description FEEL; empty for everything.
         */
        filter?: string | null
        /** Grouped by */
        groupBy?: string | null
        /**
         * Type
         * @description Name of the type whose list it shows.
         */
        listOf?: string | null
        /**
         * Owner
         * Format: uuid
         */
        owner?: string | null
        /**
         * Order
         * @description Field names with commas between, - in front for downwards.
         */
        sort?: string | null
        /**
         * Team
         * Format: uuid
         * @description Needed when `audience = "team"`.
         */
        team?: string | null
        /** Name */
        title?: string | null
      }
      version?: number
    }
    /** Changes to saved view */
    SavedViewUpdate: {
      /**
       * Offered to
       * @description `own` Me, `team` A team, `everyone` Everybody at the desk
       * @default own
       * @enum {string|null}
       */
      audience?: 'own' | 'team' | 'everyone' | null
      /**
       * Columns
       * @description Field names with commas between.
       */
      columns?: string | null
      /**
       * Filter
       * @description FEEL; empty for everything.
       */
      filter?: string | null
      /** Grouped by */
      groupBy?: string | null
      /**
       * Type
       * @description Name of the type whose list it shows.
       */
      listOf?: string | null
      /**
       * Owner
       * Format: uuid
       */
      owner?: string | null
      /**
       * Order
       * @description Field names with commas between, - in front for downwards.
       */
      sort?: string | null
      /**
       * Team
       * Format: uuid
       * @description Needed when `audience = "team"`.
       */
      team?: string | null
      /** Name */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    SearchAnswer: {
      data: {
        /** Format: uuid */
        id: string
        number: string
        rank: number
        /** @description Where the text was found; `marked` is what was searched for. Text, never HTML. */
        snippet: {
          marked: boolean
          text: string
        }[]
        state: string
        stateClass: string
        /** @description What hangs on the record and was found instead of it. */
        through: Record<string, never> | null
        title: string
        type: string
      }[]
    }
    /**
     * Service
     * @description What an organisation depends on and somebody answers for. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Service: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /**
       * Criticality
       * @description `high` High, `medium` Medium, `low` Low
       * @default medium
       * @enum {string|null}
       */
      criticality?: 'high' | 'medium' | 'low' | null
      /** What it gives */
      description?: string | null
      /** Format: uuid */
      readonly id: string
      /** @example SVC0001234 */
      readonly number: string
      /**
       * Service owner
       * Format: uuid
       */
      owner?: string | null
      /** @enum {string} */
      readonly state: 'planned' | 'live' | 'retired'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /**
       * Supported by
       * Format: uuid
       */
      team?: string | null
      /** Name */
      title?: string | null
      /** @constant */
      readonly type: 'service'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    ServiceAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Service']
      refs: components['schemas']['Refs']
    }
    ServiceBulk: {
      create?: components['schemas']['ServiceCreate'][]
      transition?: (components['schemas']['ServiceTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['ServiceUpdate']
        version?: number
      }[]
    }
    /**
     * New service
     * @example {
     *       "title": "The printer on floor 2 jams"
     *     }
     */
    ServiceCreate: {
      /**
       * Criticality
       * @description `high` High, `medium` Medium, `low` Low
       * @default medium
       * @enum {string|null}
       */
      criticality?: 'high' | 'medium' | 'low' | null
      /** What it gives */
      description?: string | null
      /**
       * Service owner
       * Format: uuid
       */
      owner?: string | null
      /**
       * Supported by
       * Format: uuid
       */
      team?: string | null
      /** Name */
      title: string | null
    }
    ServiceList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Service'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    ServiceTransition: {
      /** @enum {string} */
      transition: 'launch' | 'plan' | 'retire'
      values?: {
        /**
         * Criticality
         * @description `high` High, `medium` Medium, `low` Low
         * @default medium
         * @enum {string|null}
         */
        criticality?: 'high' | 'medium' | 'low' | null
        /** What it gives */
        description?: string | null
        /**
         * Service owner
         * Format: uuid
         */
        owner?: string | null
        /**
         * Supported by
         * Format: uuid
         */
        team?: string | null
        /** Name */
        title?: string | null
      }
      version?: number
    }
    /** Changes to service */
    ServiceUpdate: {
      /**
       * Criticality
       * @description `high` High, `medium` Medium, `low` Low
       * @default medium
       * @enum {string|null}
       */
      criticality?: 'high' | 'medium' | 'low' | null
      /** What it gives */
      description?: string | null
      /**
       * Service owner
       * Format: uuid
       */
      owner?: string | null
      /**
       * Supported by
       * Format: uuid
       */
      team?: string | null
      /** Name */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    /**
     * Task
     * @description A piece of the work on another record, done in an order and by somebody of its own. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Task: {
      /** Part of */
      about?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /** Format: date-time */
      readonly archivedAt: string | null
      /**
       * Assignee
       * Format: uuid
       */
      assignee?: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** Waits for */
      dependsOn?: string[] | null
      /** Description */
      description?: string | null
      /**
       * Due
       * Format: date-time
       */
      dueAt?: string | null
      /**
       * Finished
       * Format: date-time
       */
      finishedAt?: string | null
      /** Format: uuid */
      readonly id: string
      /**
       * Due by
       * Format: date-time
       * @description When the next of its promises is to be kept; the earliest where several run.
       */
      nextDueAt?: string | null
      /** @example TSK0001234 */
      readonly number: string
      /**
       * Planned effort
       * Format: duration
       */
      plannedEffort?: string | null
      /**
       * Order
       * @description Tasks stand in this order.
       * @default 1
       */
      position?: number | null
      /**
       * Recounted by
       * Format: uuid
       * @description The replay by which its clocks were counted again after it had ended.
       */
      recountedBy?: string | null
      /**
       * Resolution in time
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
       * @enum {string|null}
       */
      resolutionLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
      /**
       * Response in time
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
       * @enum {string|null}
       */
      responseLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
      /** Result */
      result?: string | null
      /** @enum {string} */
      readonly state: 'open' | 'active' | 'done' | 'skipped'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /**
       * Team
       * Format: uuid
       */
      team?: string | null
      /** Title */
      title?: string | null
      /** @constant */
      readonly type: 'task'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    TaskAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Task']
      refs: components['schemas']['Refs']
    }
    TaskBulk: {
      create?: components['schemas']['TaskCreate'][]
      transition?: (components['schemas']['TaskTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['TaskUpdate']
        version?: number
      }[]
    }
    /**
     * New task
     * @example {
     *       "title": "The printer on floor 2 jams",
     *       "about": {
     *         "type": "person",
     *         "id": "01939c1e-7a10-7000-8000-000000000001"
     *       }
     *     }
     */
    TaskCreate: {
      /** Part of */
      about: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /**
       * Assignee
       * Format: uuid
       */
      assignee?: string | null
      /** Waits for */
      dependsOn?: string[] | null
      /** Description */
      description?: string | null
      /**
       * Due
       * Format: date-time
       */
      dueAt?: string | null
      /**
       * Finished
       * Format: date-time
       */
      finishedAt?: string | null
      /**
       * Due by
       * Format: date-time
       * @description When the next of its promises is to be kept; the earliest where several run.
       */
      nextDueAt?: string | null
      /**
       * Planned effort
       * Format: duration
       */
      plannedEffort?: string | null
      /**
       * Order
       * @description Tasks stand in this order.
       * @default 1
       */
      position?: number | null
      /**
       * Recounted by
       * Format: uuid
       * @description The replay by which its clocks were counted again after it had ended.
       */
      recountedBy?: string | null
      /**
       * Resolution in time
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
       * @enum {string|null}
       */
      resolutionLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
      /**
       * Response in time
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
       * @enum {string|null}
       */
      responseLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
      /** Result */
      result?: string | null
      /**
       * Team
       * Format: uuid
       */
      team?: string | null
      /** Title */
      title: string | null
    }
    TaskList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Task'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    TaskTransition: {
      /** @enum {string} */
      transition: 'start' | 'finish' | 'skip' | 'reopen'
      values?: {
        /** Part of */
        about?: {
          /** Format: uuid */
          id: string
          type: string
        } | null
        /**
         * Assignee
         * Format: uuid
         */
        assignee?: string | null
        /** Waits for */
        dependsOn?: string[] | null
        /** Description */
        description?: string | null
        /**
         * Due
         * Format: date-time
         */
        dueAt?: string | null
        /**
         * Finished
         * Format: date-time
         */
        finishedAt?: string | null
        /**
         * Due by
         * Format: date-time
         * @description When the next of its promises is to be kept; the earliest where several run.
         */
        nextDueAt?: string | null
        /**
         * Planned effort
         * Format: duration
         */
        plannedEffort?: string | null
        /**
         * Order
         * @description Tasks stand in this order.
         * @default 1
         */
        position?: number | null
        /**
         * Recounted by
         * Format: uuid
         * @description The replay by which its clocks were counted again after it had ended.
         */
        recountedBy?: string | null
        /**
         * Resolution in time
         * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
         * @enum {string|null}
         */
        resolutionLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
        /**
         * Response in time
         * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
         * @enum {string|null}
         */
        responseLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
        /** Result */
        result?: string | null
        /**
         * Team
         * Format: uuid
         */
        team?: string | null
        /** Title */
        title?: string | null
      }
      version?: number
    }
    /** Changes to task */
    TaskUpdate: {
      /** Part of */
      about?: {
        /** Format: uuid */
        id: string
        type: string
      } | null
      /**
       * Assignee
       * Format: uuid
       */
      assignee?: string | null
      /** Waits for */
      dependsOn?: string[] | null
      /** Description */
      description?: string | null
      /**
       * Due
       * Format: date-time
       */
      dueAt?: string | null
      /**
       * Finished
       * Format: date-time
       */
      finishedAt?: string | null
      /**
       * Due by
       * Format: date-time
       * @description When the next of its promises is to be kept; the earliest where several run.
       */
      nextDueAt?: string | null
      /**
       * Planned effort
       * Format: duration
       */
      plannedEffort?: string | null
      /**
       * Order
       * @description Tasks stand in this order.
       * @default 1
       */
      position?: number | null
      /**
       * Recounted by
       * Format: uuid
       * @description The replay by which its clocks were counted again after it had ended.
       */
      recountedBy?: string | null
      /**
       * Resolution in time
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
       * @enum {string|null}
       */
      resolutionLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
      /**
       * Response in time
       * @description `running` Running, `paused` Paused, `met` In time, `breached` Late, `cancelled` Cancelled
       * @enum {string|null}
       */
      responseLevel?: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | null
      /** Result */
      result?: string | null
      /**
       * Team
       * Format: uuid
       */
      team?: string | null
      /** Title */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    /**
     * Team
     * @description People who share a queue of work. Fields that the reader may not see are absent, as are those that a list with `fields` was not asked for.
     */
    Team: {
      /** Format: date-time */
      readonly archivedAt: string | null
      /**
       * Works by
       * Format: uuid
       * @description Its follow-ups come in these hours, and what it has resolved closes by itself after working days of it. Empty: every day counts.
       */
      calendar?: string | null
      /** Format: date-time */
      readonly createdAt: string
      /** Format: uuid */
      readonly createdBy: string | null
      /** What it does */
      description?: string | null
      /**
       * E-mail
       * Format: email
       */
      email?: string | null
      /** Format: uuid */
      readonly id: string
      /**
       * Lead
       * Format: uuid
       */
      lead?: string | null
      /** Members */
      members?: string[] | null
      /** @example TEA0001234 */
      readonly number: string
      /**
       * Organisation
       * Format: uuid
       */
      organisation?: string | null
      /**
       * Part of
       * Format: uuid
       */
      parent?: string | null
      /** Roles of its members */
      roles?: string[] | null
      /**
       * Known elsewhere as
       * @description The number or name in the system that this was imported from.
       */
      source?: string | null
      /** @enum {string} */
      readonly state: 'current'
      /** @enum {string} */
      readonly stateClass: 'new' | 'active' | 'waiting' | 'resolved' | 'closed' | 'cancelled'
      /** Name */
      title?: string | null
      /** @constant */
      readonly type: 'team'
      /** Format: date-time */
      readonly updatedAt: string
      /** Format: uuid */
      readonly updatedBy: string | null
      readonly version: number
    }
    TeamAnswer: {
      abilities: components['schemas']['Abilities']
      data: components['schemas']['Team']
      refs: components['schemas']['Refs']
    }
    TeamBulk: {
      create?: components['schemas']['TeamCreate'][]
      transition?: (components['schemas']['TeamTransition'] & {
        /** Format: uuid */
        id: string
      })[]
      update?: {
        /** Format: uuid */
        id: string
        values: components['schemas']['TeamUpdate']
        version?: number
      }[]
    }
    /**
     * New team
     * @example {
     *       "title": "The printer on floor 2 jams"
     *     }
     */
    TeamCreate: {
      /**
       * Works by
       * Format: uuid
       * @description Its follow-ups come in these hours, and what it has resolved closes by itself after working days of it. Empty: every day counts.
       */
      calendar?: string | null
      /** What it does */
      description?: string | null
      /**
       * E-mail
       * Format: email
       */
      email?: string | null
      /**
       * Lead
       * Format: uuid
       */
      lead?: string | null
      /** Members */
      members?: string[] | null
      /**
       * Organisation
       * Format: uuid
       */
      organisation?: string | null
      /**
       * Part of
       * Format: uuid
       */
      parent?: string | null
      /** Roles of its members */
      roles?: string[] | null
      /**
       * Known elsewhere as
       * @description The number or name in the system that this was imported from.
       */
      source?: string | null
      /** Name */
      title: string | null
    }
    TeamList: {
      abilities: {
        create: components['schemas']['Ability']
      }
      data: (components['schemas']['Team'] & {
        abilities?: components['schemas']['Abilities']
      })[]
      /** @description The cursor of the next page; null at the end. */
      next: string | null
      refs: components['schemas']['Refs']
    }
    TeamTransition: {
      transition: string
      values?: {
        /**
         * Works by
         * Format: uuid
         * @description Its follow-ups come in these hours, and what it has resolved closes by itself after working days of it. Empty: every day counts.
         */
        calendar?: string | null
        /** What it does */
        description?: string | null
        /**
         * E-mail
         * Format: email
         */
        email?: string | null
        /**
         * Lead
         * Format: uuid
         */
        lead?: string | null
        /** Members */
        members?: string[] | null
        /**
         * Organisation
         * Format: uuid
         */
        organisation?: string | null
        /**
         * Part of
         * Format: uuid
         */
        parent?: string | null
        /** Roles of its members */
        roles?: string[] | null
        /**
         * Known elsewhere as
         * @description The number or name in the system that this was imported from.
         */
        source?: string | null
        /** Name */
        title?: string | null
      }
      version?: number
    }
    /** Changes to team */
    TeamUpdate: {
      /**
       * Works by
       * Format: uuid
       * @description Its follow-ups come in these hours, and what it has resolved closes by itself after working days of it. Empty: every day counts.
       */
      calendar?: string | null
      /** What it does */
      description?: string | null
      /**
       * E-mail
       * Format: email
       */
      email?: string | null
      /**
       * Lead
       * Format: uuid
       */
      lead?: string | null
      /** Members */
      members?: string[] | null
      /**
       * Organisation
       * Format: uuid
       */
      organisation?: string | null
      /**
       * Part of
       * Format: uuid
       */
      parent?: string | null
      /** Roles of its members */
      roles?: string[] | null
      /**
       * Known elsewhere as
       * @description The number or name in the system that this was imported from.
       */
      source?: string | null
      /** Name */
      title?: string | null
      /** @description The version that was read; If-Match says the same. */
      version?: number
    }
    Timeline: {
      data: {
        /** @description The duplicate that it was said about. */
        about?: Record<string, never>
        actor: string | null
        /** Format: date-time */
        at: string
        event?: components['schemas']['Event']
        /** Format: uuid */
        id: string
        /** @description `event`, or the type of what hangs on the record. */
        kind: string
        record?: Record<string, never>
      }[]
      next: string | null
      refs: components['schemas']['Refs']
    }
    TransitionAbility: components['schemas']['Ability'] & {
      asks: string[]
      label: string
      missing: string[]
      name: string
      needs: string[]
      to: string
    }
    UnreadCount: {
      unread: number
    }
    Watching: {
      watching: boolean
    }
  }
  responses: {
    /** @description Any other error. */
    Problem: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description The request can’t be understood. */
    Problem400: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description Nobody is signed in. */
    Problem401: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description Not permitted; the detail says what and why, the remedy who can change it. */
    Problem403: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description There is no such thing, or it is not for this reader. */
    Problem404: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description The present state does not allow it, or the version is stale. */
    Problem409: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description The version that If-Match names is stale. */
    Problem412: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description The body is too large. */
    Problem413: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description The body is not JSON in UTF-8. */
    Problem415: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description Values are not accepted: one issue for each. */
    Problem422: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
    /** @description Too many requests; Retry-After says when to go on. */
    Problem429: {
      headers: {
        [name: string]: unknown
      }
      content: {
        'application/problem+json': components['schemas']['Problem']
      }
    }
  }
  parameters: {
    /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
    IdempotencyKey: string
    /** @description The version that was read, as ETag gave it. */
    IfMatch: string
  }
  requestBodies: never
  headers: never
  pathItems: never
}
export type $defs = Record<string, never>
export interface operations {
  listAccessKeys: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ApiKeyList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createApiKey: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ApiKeyCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ApiKeyAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ApiKeyAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readApiKey: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ApiKeyAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveApiKey: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ApiKeyAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateApiKey: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ApiKeyUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ApiKeyAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listApiKeyEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreApiKey: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ApiKeyAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfApiKey: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionApiKey: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ApiKeyTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ApiKeyAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateAccessKeys: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkAccessKeys: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ApiKeyBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countAccessKeys: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportAccessKeys: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ApiKey'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readAccessMatrix: {
    parameters: {
      query?: {
        format?: 'json' | 'csv'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json':
            | {
                readonly cells: {
                  /** @description read, create, update, work, remove or transition:<name>. */
                  operation: string
                  /** @description Whether the person belongs to the organisation that runs the desk. */
                  provider: boolean
                  role: string
                  /** @description What it depends on. */
                  readonly rules: {
                    /** @description FEEL. */
                    rule: string
                    /** @description limit, type, transition, role <key>. */
                    source: string
                  }[]
                  type: string
                  /** @enum {string} */
                  verdict: 'always' | 'never' | 'depends'
                }[]
                /** @description Fields with rules of their own. */
                readonly fields: {
                  field: string
                  read: string | null
                  type: string
                  write: string | null
                }[]
                readonly roles: {
                  key: string
                  title: string
                }[]
                readonly routes: {
                  method: string
                  policy: string
                  url: string
                }[]
                readonly types: {
                  label: string
                  name: string
                }[]
              }
            | string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listAgreements: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AgreementList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createAgreement: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AgreementCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AgreementAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AgreementAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readAgreement: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AgreementAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveAgreement: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AgreementAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateAgreement: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AgreementUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AgreementAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'read-carrying-of-agreement': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Carrying']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listAgreementEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listJournalOfAgreement: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  writeJournalOfAgreement: {
    parameters: {
      query?: never
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          mentions?: string[]
          text: string
          /** @enum {string} */
          visibility?: 'public' | 'internal'
        }
      }
    }
    responses: {
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'arrive-at-agreement': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description What the tab calls itself.
           */
          client: string
          isTyping?: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Presence']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'leave-agreement': {
    parameters: {
      query: {
        client: string
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreAgreement: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AgreementAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfAgreement: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionAgreement: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AgreementTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AgreementAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateAgreements: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkAgreements: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AgreementBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countAgreements: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportAgreements: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Agreement'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listOwnApiKeys: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            data: {
              createdAt: string
              expiresAt: string | null
              id: string
              lastUsedAt: string | null
              number: string
              person: string
              prefix: string
              scopes: string[]
              /** @description active, revoked or expired. */
              state: string
              title: string
            }[]
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  issueApiKey: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Never, if not given. */
          expiresAt?: string | null
          /** @description read, write, or <type>:<operation> such as incidents:read. */
          scopes: string[]
          /** @description What uses it. */
          title: string
        }
      }
    }
    responses: {
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            data: {
              createdAt: string
              expiresAt: string | null
              id: string
              lastUsedAt: string | null
              number: string
              person: string
              prefix: string
              scopes: string[]
              /** @description active, revoked or expired. */
              state: string
              title: string
            }
            key: string
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  revokeApiKey: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listAttachments: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AttachmentList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createAttachment: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AttachmentCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AttachmentAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AttachmentAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readAttachment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AttachmentAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveAttachment: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AttachmentAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateAttachment: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AttachmentUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AttachmentAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  downloadAttachment: {
    parameters: {
      query?: {
        /** @description Show a PNG, JPEG, GIF or WebP instead of saving it. */
        preview?: boolean
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/octet-stream': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listAttachmentEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreAttachment: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AttachmentAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionAttachment: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AttachmentTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AttachmentAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateAttachments: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkAttachments: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['AttachmentBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countAttachments: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportAttachments: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Attachment'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listBackupPlans: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BackupPlanList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createBackupPlan: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['BackupPlanCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BackupPlanAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BackupPlanAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readBackupPlan: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BackupPlanAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveBackupPlan: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BackupPlanAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateBackupPlan: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['BackupPlanUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BackupPlanAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listBackupPlanEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listJournalOfBackupPlan: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  writeJournalOfBackupPlan: {
    parameters: {
      query?: never
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          mentions?: string[]
          text: string
          /** @enum {string} */
          visibility?: 'public' | 'internal'
        }
      }
    }
    responses: {
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'arrive-at-backup-plan': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description What the tab calls itself.
           */
          client: string
          isTyping?: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Presence']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'leave-backup-plan': {
    parameters: {
      query: {
        client: string
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreBackupPlan: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BackupPlanAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfBackupPlan: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionBackupPlan: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['BackupPlanTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BackupPlanAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateBackupPlans: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkBackupPlans: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['BackupPlanBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countBackupPlans: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportBackupPlans: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BackupPlan'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listCalendars: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CalendarList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createCalendar: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['CalendarCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CalendarAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CalendarAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readCalendar: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CalendarAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveCalendar: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CalendarAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateCalendar: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['CalendarUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CalendarAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listCalendarEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreCalendar: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CalendarAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfCalendar: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionCalendar: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['CalendarTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CalendarAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateCalendars: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkCalendars: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['CalendarBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countCalendars: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportCalendars: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Calendar'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listClassifications: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ClassificationList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createClassification: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ClassificationCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ClassificationAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ClassificationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readClassification: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ClassificationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveClassification: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ClassificationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateClassification: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ClassificationUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ClassificationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listClassificationEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreClassification: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ClassificationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfClassification: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionClassification: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ClassificationTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ClassificationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateClassifications: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkClassifications: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ClassificationBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countClassifications: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportClassifications: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Classification'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listCommitments: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CommitmentList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readCommitment: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['CommitmentAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateCommitments: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countCommitments: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportCommitments: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Commitment'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listDashboards: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DashboardList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createDashboard: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['DashboardCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DashboardAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DashboardAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readDashboard: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DashboardAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveDashboard: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DashboardAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateDashboard: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['DashboardUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DashboardAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listDashboardEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreDashboard: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DashboardAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfDashboard: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionDashboard: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['DashboardTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DashboardAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateDashboards: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkDashboards: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['DashboardBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countDashboards: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportDashboards: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Dashboard'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listDecisionTables: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DecisionTableList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createDecisionTable: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionTableCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DecisionTableAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DecisionTableAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readDecisionTable: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DecisionTableAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveDecisionTable: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DecisionTableAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateDecisionTable: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionTableUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DecisionTableAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listDecisionTableEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreDecisionTable: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DecisionTableAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfDecisionTable: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionDecisionTable: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionTableTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DecisionTableAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateDecisionTables: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkDecisionTables: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['DecisionTableBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countDecisionTables: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportDecisionTables: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['DecisionTable'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listErasures: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ErasureList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createErasure: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ErasureCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ErasureAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ErasureAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readErasure: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ErasureAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveErasure: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ErasureAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateErasure: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ErasureUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ErasureAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listErasureEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreErasure: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ErasureAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionErasure: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ErasureTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ErasureAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateErasures: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkErasures: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ErasureBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countErasures: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportErasures: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Erasure'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readLog: {
    parameters: {
      query?: {
        /** @description `next` or `place` of an earlier answer. */
        after?: string
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
        /** @description Only of these types, with commas between their names. */
        type?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Log']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  explain: {
    parameters: {
      query: {
        /** @description Id or number of the record; not needed for create. */
        id?: string
        /** @description read, create, update, work, remove, transition:<name>, field:<name> (seeing it) or field:<name>:write. */
        operation: string
        /** @description Id or number; the asker when absent. */
        person?: string
        /** @description Name or plural of a type. */
        type: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            allowed: boolean | null
            /** @description Null while it depends on what the record will be. */
            decidedBy: {
              /** @description Null where it depends on what the record will be. */
              result: boolean | null
              /** @description FEEL, or the scopes of a key. */
              rule: string
              /** @description scope, limit, type, role <key>, state, transition, condition, field; default: no rule granted it, and these were asked. */
              source: string
            } | null
            readonly steps: {
              /** @description Null where it depends on what the record will be. */
              result: boolean | null
              /** @description FEEL, or the scopes of a key. */
              rule: string
              /** @description scope, limit, type, role <key>, state, transition, condition, field; default: no rule granted it, and these were asked. */
              source: string
            }[]
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listIdentityProviders: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IdentityProviderList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createIdentityProvider: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['IdentityProviderCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IdentityProviderAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IdentityProviderAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readIdentityProvider: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IdentityProviderAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveIdentityProvider: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IdentityProviderAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateIdentityProvider: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['IdentityProviderUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IdentityProviderAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listIdentityProviderEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreIdentityProvider: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IdentityProviderAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  setProviderSecret: {
    parameters: {
      query?: never
      header?: never
      path: {
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          secret: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfIdentityProvider: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionIdentityProvider: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['IdentityProviderTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IdentityProviderAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateIdentityProviders: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkIdentityProviders: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['IdentityProviderBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countIdentityProviders: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportIdentityProviders: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IdentityProvider'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listImports: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportBatchList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createImportBatch: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportBatchCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportBatchAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportBatchAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readImportBatch: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportBatchAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveImportBatch: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportBatchAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateImportBatch: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportBatchUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportBatchAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listImportBatchEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  setImportMapping: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The import’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          mapping: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportBatchAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  previewImport: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The import’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          mapping?: string
          rows?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  importProgress: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The import’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  refusedRows: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The import’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreImportBatch: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportBatchAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  startImport: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The import’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          leaveChanged?: boolean
        } | null
      }
    }
    responses: {
      /** @description Accepted. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportBatchAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  stopImport: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The import’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Accepted. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportBatchAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionImportBatch: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportBatchTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportBatchAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  trialImport: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The import’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          leaveChanged?: boolean
        } | null
      }
    }
    responses: {
      /** @description Accepted. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportBatchAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  undoImport: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The import’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          leaveChanged?: boolean
        } | null
      }
    }
    responses: {
      /** @description Accepted. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportBatchAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateImports: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkImports: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportBatchBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countImports: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportImports: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportBatch'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  shippedMappings: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  uploadImport: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ImportBatchAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listIncidents: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IncidentList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createIncident: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['IncidentCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IncidentAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IncidentAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readIncident: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IncidentAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveIncident: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IncidentAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateIncident: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['IncidentUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IncidentAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'attachTo-incident': {
    parameters: {
      query?: {
        /** @description For those who work on the record only. */
        internal?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AttachmentsAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'read-clocks-of-incident': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Clocks']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listIncidentEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listJournalOfIncident: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  writeJournalOfIncident: {
    parameters: {
      query?: never
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          mentions?: string[]
          text: string
          /** @enum {string} */
          visibility?: 'public' | 'internal'
        }
      }
    }
    responses: {
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'arrive-at-incident': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description What the tab calls itself.
           */
          client: string
          isTyping?: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Presence']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'leave-incident': {
    parameters: {
      query: {
        client: string
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreIncident: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IncidentAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfIncident: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionIncident: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['IncidentTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['IncidentAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'watch-incident': {
    parameters: {
      query?: never
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Watching']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'unwatch-incident': {
    parameters: {
      query?: never
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Watching']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateIncidents: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkIncidents: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['IncidentBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countIncidents: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportIncidents: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Incident'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readInstallation: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            readonly checks: {
              facts: {
                [key: string]: string | number
              }
              /** @description Which sentence is true of it. */
              found: string
              /** @enum {string} */
              name:
                | 'database'
                | 'backup'
                | 'drill'
                | 'sealing'
                | 'publication'
                | 'followers'
                | 'disk'
                | 'address'
                | 'mail'
                | 'factors'
                | 'demonstration'
              /** @enum {string} */
              verdict: 'well' | 'look' | 'bad'
            }[]
            /** @description What a new installation needs first, and whether it is there: counted, never ticked off. */
            readonly steps: {
              count: number | null
              isDone: boolean
              /** @enum {string} */
              name: 'organisation' | 'teams' | 'people' | 'mail' | 'service'
            }[]
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listJournalEntries: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createJournalEntry: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['JournalEntryCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readJournalEntry: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveJournalEntry: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateJournalEntry: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['JournalEntryUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listJournalEntryEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreJournalEntry: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionJournalEntry: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['JournalEntryTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateJournalEntries: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkJournalEntries: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['JournalEntryBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countJournalEntries: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportJournalEntries: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntry'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listLinks: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LinkList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createLink: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LinkAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LinkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readLink: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LinkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveLink: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LinkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateLink: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LinkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listLinkEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreLink: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LinkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionLink: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LinkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateLinks: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkLinks: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countLinks: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportLinks: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Link'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  followLive: {
    parameters: {
      query?: {
        /** @description The id of the last message; the header Last-Event-ID says the same. */
        after?: string
        /** @description What the tab calls itself, to hear who else looks at its record. */
        client?: string
        /** @description Without `after`: begin so many seconds ago. */
        since?: number
        /** @description End after so many seconds: 60 if not given; 0 says what there is and ends. */
        stay?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'text/event-stream': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readLogIntegrity: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            last: {
              /** @enum {string} */
              act: 'seal' | 'key' | 'resume'
              at: string
              because: string | null
              chain: string
              events: number
              first: {
                seq: string
                xid: string
              } | null
              /** @constant */
              format: 'keelson-seal/1'
              hash: string
              key: string
              last: {
                seq: string
                xid: string
              }
              lost: {
                hash: string
                number: number
              } | null
              newKey: string | null
              number: number
              previous: string
              root: string
              signature: string
              total: number
            } | null
            readonly publications: {
              /** @description Why the last try failed. */
              error: string | null
              /** @description Tries that have failed since the last that did not. */
              failures: number
              id: string
              kind: string
              last: {
                at: string
                seal: number
              } | null
              nextAt: string | null
              number: string
              state: string
              target: string
              title: string
            }[]
            unsealed: {
              events: number
              seconds: number
            }
            /** @description The latest, the last first. */
            readonly verifications: {
              askedAt: string
              /** @description Name of a person; null for the nightly one. */
              askedBy: string | null
              finishedAt: string | null
              id: string
              result: {
                events: number
                faultCount: number
                readonly faults: string[]
                /** @description Heads known from elsewhere that it was compared with. */
                heads: number
                readonly notes: string[]
                records: number
                sealedEvents: number
                seals: number
              } | null
              startedAt: string | null
            }[]
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readProof: {
    parameters: {
      query: {
        /** @description A number: INC0000012. */
        record: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listSeals: {
    parameters: {
      query?: {
        /** @description `next` of an earlier answer. */
        before?: number
        /** @description How many at once: 50 if not given. */
        limit?: number
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            data: {
              /** @enum {string} */
              act: 'seal' | 'key' | 'resume'
              at: string
              because: string | null
              chain: string
              events: number
              first: {
                seq: string
                xid: string
              } | null
              /** @constant */
              format: 'keelson-seal/1'
              hash: string
              key: string
              last: {
                seq: string
                xid: string
              }
              lost: {
                hash: string
                number: number
              } | null
              newKey: string | null
              number: number
              previous: string
              root: string
              signature: string
              total: number
            }[]
            next: number | null
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readSeal: {
    parameters: {
      query?: never
      header?: never
      path: {
        number: number
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @enum {string} */
            act: 'seal' | 'key' | 'resume'
            at: string
            because: string | null
            chain: string
            events: number
            first: {
              seq: string
              xid: string
            } | null
            /** @constant */
            format: 'keelson-seal/1'
            hash: string
            key: string
            last: {
              seq: string
              xid: string
            }
            lost: {
              hash: string
              number: number
            } | null
            newKey: string | null
            number: number
            previous: string
            root: string
            signature: string
            total: number
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  askForVerification: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Accepted. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            askedAt: string
            /** @description Name of a person; null for the nightly one. */
            askedBy: string | null
            finishedAt: string | null
            id: string
            result: {
              events: number
              faultCount: number
              readonly faults: string[]
              /** @description Heads known from elsewhere that it was compared with. */
              heads: number
              readonly notes: string[]
              records: number
              sealedEvents: number
              seals: number
            } | null
            startedAt: string | null
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listLogPublications: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LogPublicationList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createLogPublication: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['LogPublicationCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LogPublicationAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LogPublicationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readLogPublication: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LogPublicationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveLogPublication: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LogPublicationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateLogPublication: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['LogPublicationUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LogPublicationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listLogPublicationEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreLogPublication: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LogPublicationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfLogPublication: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionLogPublication: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['LogPublicationTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LogPublicationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateLogPublications: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkLogPublications: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['LogPublicationBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countLogPublications: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportLogPublications: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['LogPublication'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listMailDeliveries: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailDeliveryList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createMailDelivery: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MailDeliveryCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailDeliveryAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailDeliveryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readMailDelivery: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailDeliveryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveMailDelivery: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailDeliveryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateMailDelivery: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MailDeliveryUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailDeliveryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listMailDeliveryEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreMailDelivery: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailDeliveryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfMailDelivery: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionMailDelivery: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MailDeliveryTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailDeliveryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateMailDeliveries: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkMailDeliveries: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MailDeliveryBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countMailDeliveries: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportMailDeliveries: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailDelivery'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listMailTemplates: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailTemplateList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createMailTemplate: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MailTemplateCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailTemplateAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailTemplateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readMailTemplate: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailTemplateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveMailTemplate: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailTemplateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateMailTemplate: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MailTemplateUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailTemplateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listMailTemplateEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listJournalOfMailTemplate: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  writeJournalOfMailTemplate: {
    parameters: {
      query?: never
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          mentions?: string[]
          text: string
          /** @enum {string} */
          visibility?: 'public' | 'internal'
        }
      }
    }
    responses: {
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'arrive-at-mail-template': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description What the tab calls itself.
           */
          client: string
          isTyping?: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Presence']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'leave-mail-template': {
    parameters: {
      query: {
        client: string
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  previewMailTemplate: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The template’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description In place of the one that is saved. */
          body?: string
          /** @description Number of a record to write about; a made-up one where it is absent. */
          record?: string
          /** @description In place of the one that is saved. */
          subject?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailPreview']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreMailTemplate: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailTemplateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  testMailTemplate: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The template’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description In place of the one that is saved. */
          body?: string
          /** @description Number of a record to write about; a made-up one where it is absent. */
          record?: string
          /** @description In place of the one that is saved. */
          subject?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailTest']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfMailTemplate: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionMailTemplate: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MailTemplateTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailTemplateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateMailTemplates: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkMailTemplates: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['MailTemplateBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countMailTemplates: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportMailTemplates: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['MailTemplate'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readMeta: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Meta']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listNotifications: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        before?: string
        /** @description How many at once: 50 if not given, at most 100. */
        limit?: number
        /** @description Only what was not read. */
        unread?: 'true' | 'false'
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['NotificationList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countNotifications: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['UnreadCount']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  markNotificationsRead: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json':
          | {
              ids: string[]
            }
          | {
              /** Format: uuid */
              record: string
            }
          | {
              /** @constant */
              all: true
            }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['UnreadCount']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listOrganisations: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['OrganisationList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createOrganisation: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['OrganisationCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['OrganisationAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['OrganisationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readOrganisation: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['OrganisationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveOrganisation: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['OrganisationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateOrganisation: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['OrganisationUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['OrganisationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listOrganisationEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreOrganisation: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['OrganisationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfOrganisation: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionOrganisation: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['OrganisationTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['OrganisationAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateOrganisations: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkOrganisations: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['OrganisationBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countOrganisations: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportOrganisations: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Organisation'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  changePassword: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          current: string
          next: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listPeople: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PersonList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createPerson: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['PersonCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PersonAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PersonAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readPerson: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PersonAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archivePerson: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PersonAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updatePerson: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['PersonUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PersonAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'previewErasureOf-person': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            counts: {
              label: string
              records: number
              type: string
              values: number
            }[]
            /** @description Why nobody may have the data erased. */
            hold: string | null
            /** @description The last erasure of this person. */
            last: {
              id: string
              number: string
              records: number
              /** @enum {string} */
              state: 'ordered' | 'running' | 'failed' | 'done'
              total: number | null
            } | null
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'orderErasureOf-person': {
    parameters: {
      query?: never
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description The person’s number, typed: an erasure can’t be undone. */
          confirm: string
          /** @enum {string} */
          ground: 'request' | 'retention' | 'consent' | 'unlawful'
          /** @description What the decision rests on; it stays in the log. */
          reason: string
        }
      }
    }
    responses: {
      /** @description Accepted. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ErasureAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listPersonEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restorePerson: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PersonAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfPerson: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionPerson: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['PersonTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['PersonAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregatePeople: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkPeople: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['PersonBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countPeople: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportPeople: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Person'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readProblemType: {
    parameters: {
      query?: never
      header?: never
      path: {
        code: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listReads: {
    parameters: {
      query?: {
        /** @description Only what this person was shown. */
        actor?: string
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Not before this time. */
        from?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
        /** @description Only this operation, e.g. `exportIncidents`. */
        operation?: string
        /** @description Only this record. */
        record?: string
        /** @description Only records of these types, with commas between their names. */
        type?: string
        /** @description Before this time. */
        until?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ReadList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listRecounts: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RecountList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readRecount: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RecountAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateRecounts: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countRecounts: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportRecounts: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Recount'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listReplays: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ReplayList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createReplay: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplayCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ReplayAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ReplayAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readReplay: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ReplayAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveReplay: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ReplayAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateReplay: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplayUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ReplayAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listReplayEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listJournalOfReplay: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  writeJournalOfReplay: {
    parameters: {
      query?: never
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          mentions?: string[]
          text: string
          /** @enum {string} */
          visibility?: 'public' | 'internal'
        }
      }
    }
    responses: {
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'arrive-at-replay': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description What the tab calls itself.
           */
          client: string
          isTyping?: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Presence']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'leave-replay': {
    parameters: {
      query: {
        client: string
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreReplay: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ReplayAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfReplay: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionReplay: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplayTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ReplayAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateReplays: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkReplays: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplayBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countReplays: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportReplays: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Replay'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listRestoreDrills: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RestoreDrillList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createRestoreDrill: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['RestoreDrillCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RestoreDrillAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RestoreDrillAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readRestoreDrill: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RestoreDrillAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveRestoreDrill: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RestoreDrillAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateRestoreDrill: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['RestoreDrillUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RestoreDrillAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listRestoreDrillEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listJournalOfRestoreDrill: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  writeJournalOfRestoreDrill: {
    parameters: {
      query?: never
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          mentions?: string[]
          text: string
          /** @enum {string} */
          visibility?: 'public' | 'internal'
        }
      }
    }
    responses: {
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'arrive-at-restore-drill': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description What the tab calls itself.
           */
          client: string
          isTyping?: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Presence']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'leave-restore-drill': {
    parameters: {
      query: {
        client: string
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreRestoreDrill: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RestoreDrillAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfRestoreDrill: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionRestoreDrill: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['RestoreDrillTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RestoreDrillAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateRestoreDrills: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkRestoreDrills: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['RestoreDrillBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countRestoreDrills: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportRestoreDrills: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RestoreDrill'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listRoles: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RoleList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createRole: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['RoleCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RoleAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RoleAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readRole: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RoleAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveRole: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RoleAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateRole: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['RoleUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RoleAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listRoleEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreRole: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RoleAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfRole: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionRole: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['RoleTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['RoleAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateRoles: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkRoles: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['RoleBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countRoles: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportRoles: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Role'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listSavedViews: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SavedViewList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createSavedView: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['SavedViewCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SavedViewAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SavedViewAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readSavedView: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SavedViewAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveSavedView: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SavedViewAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateSavedView: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['SavedViewUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SavedViewAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listSavedViewEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreSavedView: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SavedViewAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfSavedView: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionSavedView: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['SavedViewTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SavedViewAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateSavedViews: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkSavedViews: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['SavedViewBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countSavedViews: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportSavedViews: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SavedView'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  search: {
    parameters: {
      query: {
        /** @description How many at most: 20 if not given, at most 50. */
        limit?: number
        /** @description `any` finds what is like a description: at least half of its telling words. `all` if not given. */
        match?: 'all' | 'any'
        /** @description Words (each the beginning of one), "words together", -without; or a number. */
        q: string
        /** @description Records of these types only, with commas between their names. */
        types?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['SearchAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readSecondFactors: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            passkeys: {
              createdAt: string
              id: string
              name: string
              usedAt: string | null
            }[]
            /** @description How many are left. */
            recoveryCodes: number
            totp: {
              since: string
            } | null
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  keepPasskey: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          name: string
          response: {
            authenticatorAttachment?: string | null
            clientExtensionResults: {
              [key: string]: unknown
            }
            id: string
            rawId: string
            response: {
              attestationObject: string
              authenticatorData?: string | null
              clientDataJSON: string
              publicKey?: string | null
              publicKeyAlgorithm?: number | null
              transports?: string[] | null
            }
            /** @constant */
            type: 'public-key'
          }
          token: string
        }
      }
    }
    responses: {
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description Shown this once; null where the person has some already. */
            recoveryCodes: string[] | null
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  removePasskey: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description The own one; who has none must have signed in within the last 15 minutes. */
          password?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  beginPasskey: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description The own one; who has none must have signed in within the last 15 minutes. */
          password?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description What navigator.credentials takes (WebAuthn, JSON). */
            options: {
              [key: string]: unknown
            }
            token: string
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  renewRecoveryCodes: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description The own one; who has none must have signed in within the last 15 minutes. */
          password?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            recoveryCodes: string[]
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  beginTotp: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description The own one; who has none must have signed in within the last 15 minutes. */
          password?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            secret: string
            uri: string
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  removeTotp: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description The own one; who has none must have signed in within the last 15 minutes. */
          password?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  confirmTotp: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          code: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description Shown this once; null where the person has some already. */
            recoveryCodes: string[] | null
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listServices: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ServiceList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createService: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ServiceCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ServiceAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ServiceAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readService: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ServiceAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveService: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ServiceAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateService: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ServiceUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ServiceAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'attachTo-service': {
    parameters: {
      query?: {
        /** @description For those who work on the record only. */
        internal?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AttachmentsAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listServiceEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listJournalOfService: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  writeJournalOfService: {
    parameters: {
      query?: never
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          mentions?: string[]
          text: string
          /** @enum {string} */
          visibility?: 'public' | 'internal'
        }
      }
    }
    responses: {
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'arrive-at-service': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description What the tab calls itself.
           */
          client: string
          isTyping?: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Presence']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'leave-service': {
    parameters: {
      query: {
        client: string
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreService: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ServiceAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfService: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionService: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ServiceTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['ServiceAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateServices: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkServices: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['ServiceBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countServices: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportServices: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Service'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readSession: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            person: {
              density: string | null
              email: string | null
              id: string
              /** @description Null: as the browser asks for. */
              language: string | null
              name: string
              number: string
              organisation: string | null
              theme: string | null
              timeZone: string
            }
            /** @description Keys of the roles held. */
            roles: string[]
            /** @description Ids of the teams. */
            teams: string[]
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  signIn: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          email: string
          password: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            person: {
              density: string | null
              email: string | null
              id: string
              /** @description Null: as the browser asks for. */
              language: string | null
              name: string
              number: string
              organisation: string | null
              theme: string | null
              timeZone: string
            }
            /** @description Keys of the roles held. */
            roles: string[]
            /** @description Ids of the teams. */
            teams: string[]
          }
        }
      }
      /** @description Accepted. */
      202: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            step: {
              methods: ('code' | 'passkey')[]
              /** @description Good for five minutes and five wrong codes. */
              token: string
            }
          }
        }
      }
      400: components['responses']['Problem400']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  signOut: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  finishProviderSignIn: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  signInByCode: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          code: string
          token: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            person: {
              density: string | null
              email: string | null
              id: string
              /** @description Null: as the browser asks for. */
              language: string | null
              name: string
              number: string
              organisation: string | null
              theme: string | null
              timeZone: string
            }
            /** @description Keys of the roles held. */
            roles: string[]
            /** @description Ids of the teams. */
            teams: string[]
          }
        }
      }
      400: components['responses']['Problem400']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  signInByPasskey: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          response: {
            authenticatorAttachment?: string | null
            clientExtensionResults: {
              [key: string]: unknown
            }
            id: string
            rawId: string
            response: {
              authenticatorData: string
              clientDataJSON: string
              signature: string
              userHandle?: string | null
            }
            /** @constant */
            type: 'public-key'
          }
          token: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            person: {
              density: string | null
              email: string | null
              id: string
              /** @description Null: as the browser asks for. */
              language: string | null
              name: string
              number: string
              organisation: string | null
              theme: string | null
              timeZone: string
            }
            /** @description Keys of the roles held. */
            roles: string[]
            /** @description Ids of the teams. */
            teams: string[]
          }
        }
      }
      400: components['responses']['Problem400']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  beginPasskeySignIn: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          token?: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            /** @description What navigator.credentials takes (WebAuthn, JSON). */
            options: {
              [key: string]: unknown
            }
            token: string
          }
        }
      }
      400: components['responses']['Problem400']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listSignInProviders: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            data: {
              id: string
              title: string
            }[]
          }
        }
      }
      400: components['responses']['Problem400']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  beginProviderSignIn: {
    parameters: {
      query?: {
        back?: string
      }
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listSessions: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            data: {
              address: string | null
              createdAt: string
              current: boolean
              expiresAt: string
              id: string
              seenAt: string
              userAgent: string | null
            }[]
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  endOtherSessions: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            ended: number
          }
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  endSession: {
    parameters: {
      query?: never
      header?: never
      path: {
        id: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readSetUp: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': {
            needed: boolean
          }
        }
      }
      400: components['responses']['Problem400']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  setUp: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /** @description Printed on the console at the start. */
          code: string
          email: string
          name: string
          /** @description The organisation that runs the desk. */
          organisation: string
          password: string
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listTasks: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TaskList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createTask: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['TaskCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TaskAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TaskAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTask: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TaskAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveTask: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TaskAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateTask: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['TaskUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TaskAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'attachTo-task': {
    parameters: {
      query?: {
        /** @description For those who work on the record only. */
        internal?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AttachmentsAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'read-clocks-of-task': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Clocks']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listTaskEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listJournalOfTask: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  writeJournalOfTask: {
    parameters: {
      query?: never
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          mentions?: string[]
          text: string
          /** @enum {string} */
          visibility?: 'public' | 'internal'
        }
      }
    }
    responses: {
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['JournalEntryAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'arrive-at-task': {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          /**
           * Format: uuid
           * @description What the tab calls itself.
           */
          client: string
          isTyping?: boolean
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Presence']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  'leave-task': {
    parameters: {
      query: {
        client: string
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown
        }
        content?: never
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreTask: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TaskAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfTask: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionTask: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['TaskTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TaskAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateTasks: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkTasks: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['TaskBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countTasks: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportTasks: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Task'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listTeams: {
    parameters: {
      query?: {
        /** @description What the reader may do to each record, with the record. */
        abilities?: boolean
        /** @description Archived records too. */
        archived?: boolean
        /** @description `next` of the page before. */
        cursor?: string
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description How many at once: 50 if not given, at most 200. */
        limit?: number
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TeamList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  createTeam: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['TeamCreate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TeamAnswer']
        }
      }
      /** @description Created; the Location header has its address. */
      201: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TeamAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTeam: {
    parameters: {
      query?: never
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TeamAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  archiveTeam: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TeamAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  updateTeam: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['TeamUpdate']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TeamAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  listTeamEvents: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: number
        /** @description How many at once: 100 if not given, at most 500. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['EventList']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  restoreTeam: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody?: {
      content: {
        'application/json': {
          version?: number
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TeamAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  readTimelineOfTeam: {
    parameters: {
      query?: {
        /** @description `next` of the page before. */
        cursor?: string
        /** @description How many at once: 100 if not given, at most 200. */
        limit?: number
      }
      header?: never
      path: {
        /** @description The record’s id or number. */
        key: string
      }
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Timeline']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  transitionTeam: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
        /** @description The version that was read, as ETag gave it. */
        'If-Match'?: components['parameters']['IfMatch']
      }
      path: {
        /** @description The record’s id, or its number such as the one in its title. */
        key: string
      }
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['TeamTransition']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['TeamAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      404: components['responses']['Problem404']
      409: components['responses']['Problem409']
      412: components['responses']['Problem412']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  aggregateTeams: {
    parameters: {
      query?: never
      header?: never
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': {
          archived?: boolean
          filter?: string
          /** @default [] */
          groupBy?: (
            | string
            | {
                /** @enum {string} */
                bucket: 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
                field: string
                /** @default UTC */
                zone?: string
              }
            | {
                flow: string[]
              }
            | {
                of: string
                ranges: number[]
                /**
                 * @default hours
                 * @enum {string}
                 */
                unit?: 'seconds' | 'minutes' | 'hours' | 'days'
              }
          )[]
          /** @default 1000 */
          limit?: number
          /**
           * @default [
           *       {
           *         "as": "count",
           *         "fn": "count",
           *         "unit": "hours"
           *       }
           *     ]
           */
          measures?: {
            as: string
            /** @enum {string} */
            fn: 'count' | 'sum' | 'mean' | 'median' | 'percentile' | 'min' | 'max' | 'distinct' | 'share'
            of?: string
            p?: number
            /**
             * @default hours
             * @enum {string}
             */
            unit?: 'seconds' | 'minutes' | 'hours' | 'days'
          }[]
          sort?: string[]
        }
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['AggregateAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  bulkTeams: {
    parameters: {
      query?: {
        /** @description Says what would happen, problems included, and changes nothing. */
        dryRun?: boolean
      }
      header?: {
        /** @description A key of your choice, e.g. a UUID: repeated within 24 hours the request has no second effect. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey']
      }
      path?: never
      cookie?: never
    }
    requestBody: {
      content: {
        'application/json': components['schemas']['TeamBulk']
      }
    }
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['BulkAnswer']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      409: components['responses']['Problem409']
      413: components['responses']['Problem413']
      415: components['responses']['Problem415']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  countTeams: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Count']
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
  exportTeams: {
    parameters: {
      query?: {
        /** @description Archived records too. */
        archived?: boolean
        /** @description A byte order mark in front of CSV, which some spreadsheets need to see UTF-8. */
        bom?: boolean
        /** @description Only these fields, with commas between them; system values are there in any case. */
        fields?: string
        /** @description FEEL over the record, e.g. `priority = "1" and assignee = null`. */
        filter?: string
        format?: 'csv' | 'json'
        /** @description Words that the record’s text contains. */
        q?: string
        /** @description Up to three names with commas between them; `-` in front of one is descending. */
        sort?: string
        /** @description A step that the records have taken, e.g. `state:new>active`; a row of an aggregate names it. */
        went?: string
      }
      header?: never
      path?: never
      cookie?: never
    }
    requestBody?: never
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown
        }
        content: {
          'application/json': components['schemas']['Team'][]
          'text/csv': string
        }
      }
      400: components['responses']['Problem400']
      401: components['responses']['Problem401']
      403: components['responses']['Problem403']
      422: components['responses']['Problem422']
      429: components['responses']['Problem429']
      default: components['responses']['Problem']
    }
  }
}
