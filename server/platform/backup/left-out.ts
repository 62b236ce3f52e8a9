// What PostgreSQL says may be left out of a copy ("Making a Base Backup Using the Low Level API"): made anew at the start.
const leftOutFolders =
  /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/./
const leftOutFiles =
  /(^|\/)(postmaster\.pid|postmaster\.opts|backup_label\.old|tablespace_map|pg_internal\.init.*|pgsql_tmp.*|.*signal|postgresql\.auto\.conf\.tmp)$/

/** Whether a path of the database's folder has no place in a copy of it. */
export const isNotCopied = (path: string): boolean => leftOutFolders.test(path) || leftOutFiles.test(path)
