#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/vfs.h>

int platform_set_defensive(sqlite3 *database) {
  int state = -1;
  if (sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, &state) != SQLITE_OK) return -1;
  return state;
}

int platform_keep_plans(sqlite3 *database) {
  int state = -1;
  if (sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_QPSG, 1, &state) != SQLITE_OK) return -1;
  return state;
}

long long platform_file_system(const char *path) {
  struct statfs status;
  if (statfs(path, &status) != 0) return -1;
  return (long long)(unsigned int)status.f_type;
}

int platform_rename_new(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0 ? 0 : errno;
}
