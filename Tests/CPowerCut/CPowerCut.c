// Write-through VFS with a shadow of what is durable. See CPowerCut.h for the model.
#include "CPowerCut.h"

#include <dirent.h>
#include <limits.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SECTOR = 512, NAME = 256 };

// ---- State: shadow files and what happened to them since they were last durable ----

// One write, or (data == NULL) a truncation to `offset`. `size` is that of the file afterwards.
typedef struct {
  long long offset, length, size;
  unsigned char *data;
} Change;

// A file as the disk knows it: content and names are durable separately. A deleted and
// recreated journal is two Files, so the new one never shows bytes of the old one.
typedef struct File {
  struct File *next;
  char live[NAME];         // the name the process sees; "" after deletion
  char durable[NAME];      // the name after a cut, if no unsynced directory change survives
  unsigned char *content;  // durable content
  long long contentSize, size;  // `size` is what the process sees
  Change *changes;
  int changeCount, handles;
  int loaded;              // `content` is there; until then nobody asked for the file
  mode_t mode;
} File;

// A directory change not yet synced. "" as `from` is a creation, as `to` a deletion.
typedef struct {
  File *file;
  char from[NAME], to[NAME];
} Entry;

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static sqlite3_vfs *unixVfs, vfs;
static char directory[PATH_MAX];  // without symbolic links
static File *files;
static Entry *entries;
static int entryCount, independentDirectory, cut, failForever, failCode;
static long long operations, armed, syncs, directorySyncs, failIn, failHits, capacity = -1;

static void lock(void) { pthread_mutex_lock(&mutex); }

// Unlocks and passes a result through, so that a method may end in one expression.
static int unlock(int result) {
  pthread_mutex_unlock(&mutex);
  return result;
}

static void *grow(void *memory, long long bytes) {
  void *result = realloc(memory, bytes > 0 ? (size_t)bytes : 1);
  if (!result) abort();
  return result;
}

static void copyName(char *to, const char *from) { snprintf(to, NAME, "%s", from); }

// The name of a path directly in the watched directory, else NULL.
static const char *watchedName(const char *path) {
  size_t n = strlen(directory);
  if (!path || n == 0 || strncmp(path, directory, n) != 0 || path[n] != '/') return NULL;
  const char *name = path + n + 1;
  return *name && !strchr(name, '/') && strlen(name) < NAME ? name : NULL;
}

static const char *pathOf(char *buffer, const char *name) {
  snprintf(buffer, PATH_MAX + NAME, "%s/%s", directory, name);
  return buffer;
}

static int isShm(const char *name) {
  return strlen(name) > 4 && strcmp(name + strlen(name) - 4, "-shm") == 0;
}

static File *findLive(const char *name) {
  for (File *f = files; f; f = f->next)
    if (strcmp(f->live, name) == 0) return f;
  return NULL;
}

static void dropChanges(File *f) {
  for (int i = 0; i < f->changeCount; i++) free(f->changes[i].data);
  f->changeCount = 0;
}

static void addChange(File *f, long long offset, const void *data, long long length) {
  f->changes = grow(f->changes, (f->changeCount + 1) * (long long)sizeof(Change));
  Change *c = &f->changes[f->changeCount++];
  *c = (Change){.offset = offset, .length = length};
  if (data) c->data = memcpy(grow(NULL, length), data, (size_t)length);
  if (!data || offset + length > f->size) f->size = offset + length;
  c->size = f->size;
}

static void resizeContent(File *f, long long size) {
  f->content = grow(f->content, size);
  if (size > f->contentSize)
    memset(f->content + f->contentSize, 0, (size_t)(size - f->contentSize));
  f->contentSize = size;
}

// xSync: all changes become durable content.
static void makeContentDurable(File *f) {
  for (int i = 0; i < f->changeCount; i++) {
    Change *c = &f->changes[i];
    if (c->size != f->contentSize) resizeContent(f, c->size);
    if (c->data) memcpy(f->content + c->offset, c->data, (size_t)c->length);
  }
  dropChanges(f);
}

static void addEntry(File *f, const char *from, const char *to) {
  entries = grow(entries, (entryCount + 1) * (long long)sizeof(Entry));
  Entry *e = &entries[entryCount++];
  e->file = f;
  copyName(e->from, from);
  copyName(e->to, to);
}

static void makeEntryDurable(const Entry *e) {
  // A deletion concerns only the name it deleted: the file may still bear an older one if
  // a rename before it was lost.
  if (!*e->to && strcmp(e->file->durable, e->from) != 0) return;
  if (*e->to)
    for (File *f = files; f; f = f->next)
      if (strcmp(f->durable, e->to) == 0) f->durable[0] = 0;
  copyName(e->file->durable, e->to);
}

// Frees files without names, handles and directory changes that could bring them back.
static void sweep(void) {
  for (File **p = &files, *f; (f = *p);) {
    int used = *f->live || *f->durable || f->handles > 0;
    for (int i = 0; i < entryCount && !used; i++) used = entries[i].file == f;
    if (used) {
      p = &f->next;
    } else {
      *p = f->next;
      dropChanges(f);
      free(f->changes);
      free(f->content);
      free(f);
    }
  }
}

// ---- The real files ----

// Reads the real file as durable content. Never for files with open handles: closing a
// descriptor would drop SQLite's locks on it.
static void load(File *f) {
  char path[PATH_MAX + NAME];
  struct stat info;
  FILE *in = fopen(pathOf(path, f->live), "rbe");
  if (in && fstat(fileno(in), &info) == 0) {
    f->content = grow(f->content, info.st_size);
    f->size = f->contentSize = (long long)fread(f->content, 1, (size_t)info.st_size, in);
    f->mode = info.st_mode & 07777;
  }
  if (in) fclose(in);
  f->loaded = 1;
}

static int writeReal(const File *f) {
  char path[PATH_MAX + NAME];
  size_t n = (size_t)f->contentSize;
  FILE *out = fopen(pathOf(path, f->live), "wbe");
  if (!out) return SQLITE_IOERR;
  int ok = fwrite(f->content, 1, n, out) == n && fchmod(fileno(out), f->mode) == 0;
  return fclose(out) == 0 && ok ? SQLITE_OK : SQLITE_IOERR;
}

static int isInUse(void) {
  for (File *f = files; f; f = f->next)
    if (f->handles > 0) return 1;
  return 0;
}

static File *addFile(const char *name) {
  File *f = calloc(1, sizeof *f);
  if (!f) abort();
  copyName(f->live, name);
  f->next = files;
  return files = f;
}

// The shadow of a file about to be used, NULL if there is no such file.
static File *useFile(const char *name) {
  char path[PATH_MAX + NAME];
  struct stat info;
  File *f = findLive(name);
  if (!f && lstat(pathOf(path, name), &info) == 0 && S_ISREG(info.st_mode)) {
    f = addFile(name);  // made by other code
    addEntry(f, "", name);
  }
  if (f && !f->loaded) load(f);
  return f;
}

static void resetLocked(void) {
  entryCount = 0;
  for (File *f = files; f; f = f->next) {
    if (f->handles > 0) makeContentDurable(f);
    else f->live[0] = 0;
    copyName(f->durable, f->live);
  }
  sweep();
  char path[PATH_MAX + NAME];
  struct stat info;
  DIR *d = opendir(directory);
  for (struct dirent *e; d && (e = readdir(d));) {
    if (isShm(e->d_name) && !isInUse()) unlink(pathOf(path, e->d_name));
    if (isShm(e->d_name) || findLive(e->d_name)) continue;
    if (lstat(pathOf(path, e->d_name), &info) != 0 || !S_ISREG(info.st_mode)) continue;
    File *f = addFile(e->d_name);
    copyName(f->durable, f->live);
    f->size = info.st_size;
  }
  if (d) closedir(d);
  cut = 0;
  operations = armed = syncs = directorySyncs = failIn = failHits = 0;
  capacity = -1;
}

// ---- Cuts and failures ----

typedef enum { LOOK, WRITE, CHANGE } Kind;  // reading, writing, other mutating operations

// Every operation asks here first; anything but SQLITE_OK means: return this, do nothing.
static int begin(Kind kind) {
  if (cut) return SQLITE_IOERR;
  if (kind != LOOK) operations++;
  if (kind != LOOK && armed > 0 && --armed == 0) cut = 1;
  if (cut) return SQLITE_IOERR;
  if (failIn == 0 || (failCode == SQLITE_FULL && kind != WRITE) || --failIn > 0) return SQLITE_OK;
  failIn = failForever ? 1 : 0;
  failHits++;
  return failCode;
}

static int syncDirectory(void) {
  int rc = begin(CHANGE);
  if (rc != SQLITE_OK) return rc;
  for (int i = 0; i < entryCount; i++) makeEntryDurable(&entries[i]);
  entryCount = 0;
  sweep();
  directorySyncs++;
  return SQLITE_OK;
}

// ---- Methods of open files ----

// The wrapped file follows in the same allocation.
typedef struct {
  sqlite3_file base;
  File *file;         // NULL: no shadow
  int watched;        // counted, cut and failed
  int directorySync;  // owed at the first xSync, as UNIXFILE_DIRSYNC in os_unix.c
} Handle;

static sqlite3_file *real(sqlite3_file *p) { return (sqlite3_file *)((Handle *)p + 1); }
#define REAL(p, method, ...) real(p)->pMethods->method(real(p), __VA_ARGS__)

static int pcClose(sqlite3_file *p) {
  Handle *h = (Handle *)p;
  lock();
  if (h->file) h->file->handles--;
  sweep();
  return unlock(real(p)->pMethods->xClose(real(p)));
}

static int pcRead(sqlite3_file *p, void *buffer, int n, sqlite3_int64 offset) {
  lock();
  int rc = ((Handle *)p)->watched ? begin(LOOK) : SQLITE_OK;
  return unlock(rc != SQLITE_OK ? rc : REAL(p, xRead, buffer, n, offset));
}

static int pcWrite(sqlite3_file *p, const void *data, int n, sqlite3_int64 offset) {
  Handle *h = (Handle *)p;
  lock();
  int rc = h->watched ? begin(WRITE) : SQLITE_OK;
  if (rc != SQLITE_OK) return unlock(rc);
  int fits = n;
  if (h->file && capacity >= 0 && offset + n > h->file->size) {
    long long others = 0;
    for (File *f = files; f; f = f->next)
      if (f != h->file && (*f->live || f->handles > 0)) others += f->size;
    // What lies inside the file already has its space.
    long long limit = capacity - others > h->file->size ? capacity - others : h->file->size;
    if (offset + n > limit) fits = limit > offset ? (int)(limit - offset) : 0;
  }
  if (fits > 0) rc = REAL(p, xWrite, data, fits, offset);
  if (rc == SQLITE_OK && fits > 0 && h->file) addChange(h->file, offset, data, fits);
  return unlock(rc == SQLITE_OK && fits < n ? SQLITE_FULL : rc);
}

static int pcTruncate(sqlite3_file *p, sqlite3_int64 size) {
  Handle *h = (Handle *)p;
  lock();
  int rc = h->watched ? begin(CHANGE) : SQLITE_OK;
  if (rc == SQLITE_OK) rc = REAL(p, xTruncate, size);
  if (rc == SQLITE_OK && h->file) addChange(h->file, size, NULL, 0);
  return unlock(rc);
}

// Real fsync is skipped for watched files: it would only cost time.
static int pcSync(sqlite3_file *p, int flags) {
  Handle *h = (Handle *)p;
  if (!h->watched) return REAL(p, xSync, flags);
  lock();
  int rc = begin(CHANGE);
  if (rc != SQLITE_OK) return unlock(rc);
  syncs++;
  if (h->file) makeContentDurable(h->file);
  if (h->directorySync) rc = syncDirectory();
  if (rc == SQLITE_OK) h->directorySync = 0;
  return unlock(rc);
}

static int pcFileSize(sqlite3_file *p, sqlite3_int64 *size) {
  lock();
  int rc = ((Handle *)p)->watched ? begin(LOOK) : SQLITE_OK;
  return unlock(rc != SQLITE_OK ? rc : REAL(p, xFileSize, size));
}

static int pcLock(sqlite3_file *p, int level) {
  return ((Handle *)p)->watched && powercut_is_cut() ? SQLITE_IOERR : REAL(p, xLock, level);
}

static int pcFileControl(sqlite3_file *p, int op, void *argument) {
  // These would make the unix VFS grow files behind the shadow.
  if (op == SQLITE_FCNTL_SIZE_HINT || op == SQLITE_FCNTL_CHUNK_SIZE) return SQLITE_NOTFOUND;
  int rc = REAL(p, xFileControl, op, argument);
  if (rc == SQLITE_OK && op == SQLITE_FCNTL_VFSNAME)
    *(char **)argument = sqlite3_mprintf("powercut/%z", *(char **)argument);
  return rc;
}

// The rest passes through, also after a cut: unlocking must release real locks, and shared
// memory is no disk.
static int pcUnlock(sqlite3_file *p, int level) { return REAL(p, xUnlock, level); }
static int pcCheckReservedLock(sqlite3_file *p, int *r) { return REAL(p, xCheckReservedLock, r); }
static int pcSectorSize(sqlite3_file *p) { return real(p)->pMethods->xSectorSize(real(p)); }
static int pcDeviceCharacteristics(sqlite3_file *p) {
  return real(p)->pMethods->xDeviceCharacteristics(real(p));
}
static int pcShmMap(sqlite3_file *p, int page, int size, int extend, void volatile **memory) {
  return REAL(p, xShmMap, page, size, extend, memory);
}
static int pcShmLock(sqlite3_file *p, int offset, int n, int flags) {
  return REAL(p, xShmLock, offset, n, flags);
}
static void pcShmBarrier(sqlite3_file *p) { real(p)->pMethods->xShmBarrier(real(p)); }
static int pcShmUnmap(sqlite3_file *p, int deleteFlag) { return REAL(p, xShmUnmap, deleteFlag); }

// Version 2 has no xFetch, so SQLite never maps the database past the shadow.
static const sqlite3_io_methods methods = {
    2, pcClose, pcRead, pcWrite, pcTruncate, pcSync, pcFileSize, pcLock, pcUnlock,
    pcCheckReservedLock, pcFileControl, pcSectorSize, pcDeviceCharacteristics,
    pcShmMap, pcShmLock, pcShmBarrier, pcShmUnmap, NULL, NULL};

// ---- Methods of the VFS ----

static int pcOpen(sqlite3_vfs *v, const char *path, sqlite3_file *p, int flags, int *outFlags) {
  (void)v;
  Handle *h = (Handle *)p;
  memset(h, 0, sizeof *h);
  lock();
  const char *name = flags & SQLITE_OPEN_DELETEONCLOSE ? NULL : watchedName(path);
  h->watched = name || !path;
  File *f = name ? useFile(name) : NULL;
  int rc = SQLITE_OK;
  if (h->watched) rc = begin(name && !f && (flags & SQLITE_OPEN_CREATE) ? CHANGE : LOOK);
  if (rc == SQLITE_OK) rc = unixVfs->xOpen(unixVfs, path, real(p), flags, outFlags);
  // Without pMethods SQLite does not call xClose; the unix VFS has released its resources.
  if (rc != SQLITE_OK) return unlock(rc);
  p->pMethods = &methods;
  if (!name) return unlock(SQLITE_OK);
  if (!f && !(f = useFile(name))) abort();
  f->handles++;
  h->file = f;
  h->directorySync = (flags & SQLITE_OPEN_CREATE) &&
      (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL));
  return unlock(SQLITE_OK);
}

static int pcDelete(sqlite3_vfs *v, const char *path, int syncDir) {
  (void)v;
  const char *name = watchedName(path);
  if (!name) return unixVfs->xDelete(unixVfs, path, syncDir);
  lock();
  File *f = useFile(name);
  int rc = begin(f ? CHANGE : LOOK);
  if (rc == SQLITE_OK) rc = unixVfs->xDelete(unixVfs, path, 0);
  if (rc == SQLITE_OK && f) {
    addEntry(f, name, "");
    f->live[0] = 0;
  }
  // A cut or failure may fall between the deletion and the sync of the directory.
  if (rc == SQLITE_OK && syncDir) rc = syncDirectory();
  return unlock(rc);
}

static int pcAccess(sqlite3_vfs *v, const char *path, int flags, int *result) {
  (void)v;
  lock();
  int rc = watchedName(path) ? begin(LOOK) : SQLITE_OK;
  return unlock(rc != SQLITE_OK ? rc : unixVfs->xAccess(unixVfs, path, flags, result));
}

// ---- What survives ----

static uint64_t randomState;

static uint64_t nextRandom(void) {  // splitmix64
  uint64_t z = (randomState += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

// How much survives: everything, nothing, or by chance: nearly all, little, or evenly.
typedef enum { ALL, NONE, MOST, LITTLE, EVEN } Fate;

static long long pick(Fate fate, long long low, long long high) {
  if (fate == ALL) return high;
  if (fate == NONE) return low;
  int biased = nextRandom() % 8 != 0;
  if (fate == MOST && biased) return high;
  if (fate == LITTLE && biased) return low;
  return low + (long long)(nextRandom() % (uint64_t)(high - low + 1));
}

// A write touches the sectors it covers, a truncation all after it.
static long long endSector(const Change *c, long long sectors) {
  return c->data ? (c->offset + c->length + SECTOR - 1) / SECTOR : sectors;
}

static void applyToSector(const Change *c, long long sector, unsigned char *bytes) {
  long long from = sector * SECTOR, to = from + SECTOR;
  if (c->offset > from) from = c->offset;
  if (c->data && c->offset + c->length < to) to = c->offset + c->length;
  if (!c->data) memset(bytes + from, 0, (size_t)(to - from));
  else memcpy(bytes + from, c->data + (from - c->offset), (size_t)(to - from));
}

// Replaces the durable content by content that a cut may leave.
static void surviveContent(File *f, Fate fate) {
  // The size is that after the first `reached` changes. Truncations among them did happen
  // and later ones did not, for all sectors alike: a file system does not give back bytes
  // cut off when it shows the file grown again.
  int reached = (int)pick(fate, 0, f->changeCount);
  long long low = f->contentSize, largest = f->contentSize;
  long long size = reached > 0 ? f->changes[reached - 1].size : f->contentSize;
  for (int i = 0; i < f->changeCount; i++) {
    if (!f->changes[i].data && i < reached) low = f->changes[i].size;
    if (f->changes[i].size > largest) largest = f->changes[i].size;
  }
  // Growth may also have reached the disk in part, up to any sector.
  if (fate > NONE && size > low && nextRandom() % 4 == 0) {
    long long between = pick(EVEN, low, size) / SECTOR * SECTOR;
    size = between > low ? between : low;
  }
  long long sectors = (largest + SECTOR - 1) / SECTOR;
  resizeContent(f, sectors * SECTOR);
  // Each sector gets its first so many changes, at least `least` and at most `most`.
  struct { int least, most, blocked; } *ranges = calloc((size_t)sectors + 1, sizeof *ranges);
  if (!ranges) abort();
  for (int i = 0; i < f->changeCount; i++) {
    Change *c = &f->changes[i];
    for (long long s = c->offset / SECTOR; s < endSector(c, sectors); s++) {
      if (!c->data && i >= reached) ranges[s].blocked = 1;
      if (!ranges[s].blocked) ranges[s].most++;
      if (!c->data && !ranges[s].blocked) ranges[s].least = ranges[s].most;
    }
  }
  for (long long s = 0; s < sectors; s++)
    ranges[s].most = (int)pick(fate, ranges[s].least, ranges[s].most);
  for (int i = 0; i < f->changeCount; i++) {
    Change *c = &f->changes[i];
    for (long long s = c->offset / SECTOR; s < endSector(c, sectors); s++)
      if (ranges[s].most-- > 0) applyToSector(c, s, f->content);
  }
  free(ranges);
  dropChanges(f);
  resizeContent(f, size);
}

int powercut_survive(uint64_t seed) {
  lock();
  if (isInUse()) return unlock(SQLITE_BUSY);
  randomState = seed;
  uint64_t bias = nextRandom() % 8;
  Fate overall = bias == 0 ? ALL : bias == 1 ? NONE : EVEN;

  int prefix = (int)pick(overall, 0, entryCount);
  for (int i = 0; i < entryCount; i++)
    if (independentDirectory && overall == EVEN ? nextRandom() % 2 : (uint64_t)(i < prefix))
      makeEntryDurable(&entries[i]);
  entryCount = 0;

  char path[PATH_MAX + NAME];
  int rc = SQLITE_OK;
  for (File *f = files; f; f = f->next)
    if (f->loaded && *f->live) unlink(pathOf(path, f->live));
  for (File *f = files; f; f = f->next) {
    copyName(f->live, f->durable);
    if (!f->loaded || !*f->live) continue;
    // Seeded by name, so that the order of the files does not matter.
    randomState = seed;
    for (const char *c = f->live; *c; c++) randomState = randomState * 31 + (uint64_t)*c;
    surviveContent(f, overall == EVEN ? (Fate)(MOST + nextRandom() % 3) : overall);
    if (writeReal(f) != SQLITE_OK) rc = SQLITE_IOERR;
  }
  resetLocked();
  return unlock(rc);
}

// ---- The rest of the interface ----

int powercut_install(const char *watched, int make_default) {
  lock();
  if (isInUse()) return unlock(SQLITE_BUSY);
  // SQLite resolves links before it opens a file; the directory must be compared alike.
  char path[PATH_MAX];
  if (!realpath(watched, path)) return unlock(SQLITE_CANTOPEN);
  if (!unixVfs) {
    unixVfs = sqlite3_vfs_find(NULL);
    vfs = *unixVfs;  // methods not replaced below do not look at their VFS argument
    vfs.zName = "powercut";
    vfs.szOsFile = (int)sizeof(Handle) + unixVfs->szOsFile;
    vfs.xOpen = pcOpen;
    vfs.xDelete = pcDelete;
    vfs.xAccess = pcAccess;
  }
  snprintf(directory, sizeof directory, "%s", path);
  resetLocked();
  return unlock(sqlite3_vfs_register(&vfs, make_default));
}

void powercut_uninstall(void) {
  lock();
  if (unixVfs && sqlite3_vfs_unregister(&vfs) == SQLITE_OK) sqlite3_vfs_register(unixVfs, 1);
  unlock(0);
}

void powercut_reset(void) { lock(); resetLocked(); unlock(0); }
void powercut_arm(long long after_operations) { lock(); armed = after_operations; unlock(0); }
void powercut_now(void) { lock(); cut = 1; unlock(0); }
int powercut_is_cut(void) { lock(); return unlock(cut); }
void powercut_set_capacity(long long bytes) { lock(); capacity = bytes; unlock(0); }
void powercut_set_independent_directory(int on) { lock(); independentDirectory = on; unlock(0); }

void powercut_fail_nth(long long n, int forever, int code) {
  lock();
  failIn = n > 0 ? n : 0;
  failForever = forever;
  failCode = code;
  unlock(0);
}

static long long unlockCount(long long count) { unlock(0); return count; }
long long powercut_operation_count(void) { lock(); return unlockCount(operations); }
long long powercut_fail_count(void) { lock(); return unlockCount(failHits); }
long long powercut_sync_count(void) { lock(); return unlockCount(syncs); }
long long powercut_directory_sync_count(void) { lock(); return unlockCount(directorySyncs); }

int powercut_sync_directory(void) { lock(); return unlock(syncDirectory()); }

int powercut_sync_file(const char *name) {
  lock();
  File *f = useFile(name);
  int rc = f || cut ? begin(CHANGE) : SQLITE_NOTFOUND;
  if (rc == SQLITE_OK) makeContentDurable(f);
  if (rc == SQLITE_OK) syncs++;
  return unlock(rc);
}

int powercut_rename(const char *from, const char *to) {
  char oldPath[PATH_MAX + NAME], newPath[PATH_MAX + NAME];
  lock();
  File *f = useFile(from), *replaced = useFile(to);
  int rc = f || cut ? begin(CHANGE) : SQLITE_NOTFOUND;
  if (rc != SQLITE_OK) return unlock(rc);
  if (rename(pathOf(oldPath, from), pathOf(newPath, to)) != 0) return unlock(SQLITE_IOERR);
  if (replaced) replaced->live[0] = 0;
  copyName(f->live, to);
  addEntry(f, from, to);
  return unlock(SQLITE_OK);
}
