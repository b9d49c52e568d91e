// CPowerCut: an SQLite VFS for tests that simulates power cuts, failing I/O and full disks.
//
// The VFS "powercut" wraps the default VFS ("unix"). Reads and writes of files directly in one
// watched directory go to the real files, so the process sees what it would see anyway; real
// fsync is skipped. A shadow remembers what is durable, namely each file's content at its last
// xSync and the directory at its last sync, and everything that happened since.
// After a simulated cut, powercut_survive() rewrites the real files to one state that a power
// cut could have left.
//
// The model follows SQLite's unix VFS (3.40, checked with strace):
//  - xSync makes a file's content and size durable, never by itself its name;
//  - the first xSync on a main journal, super-journal or WAL opened with CREATE also syncs the
//    directory; creating the database file does not, until such a journal sync comes along;
//  - xDelete syncs the directory only when asked to, which is what synchronous=EXTRA does;
//  - a directory sync makes all earlier creations, deletions and renames durable;
//  - a 512-byte sector is written wholly or not at all (SQLite's "powersafe overwrite").
// Not modelled: torn sectors, disks that lie about flushing, rotting bits.
//
// Rules for use:
//  - one process; state is global, so tests using it must not run in parallel with each other;
//  - files outside the directory, and in subdirectories of it, pass through untouched and
//    uncounted; SQLite's nameless temporary files are counted and fail, but have no shadow;
//  - other code must not change the watched files behind the VFS: use powercut_sync_file,
//    powercut_rename and powercut_sync_directory for the product's own steps, or call
//    powercut_reset afterwards. A file first seen when SQLite opens it counts as durable
//    content under a name not yet durable; files SQLite never opens are left alone;
//  - -shm files are shared memory, not data: they vanish in a cut.
//
// A test: install, build the initial file, reset, arm(n), run until an error (close every
// connection, ignoring errors), survive(seed), reopen, compare with what was acknowledged.
// Functions returning int return an SQLite result code unless they say otherwise.
#ifndef CPOWERCUT_H
#define CPOWERCUT_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Registers the VFS "powercut", watches `directory` (it must exist) and resets. With
// `make_default` it becomes the default VFS, so that code naming no VFS uses it.
// May be called again to watch another directory, with no connection open in the old one
// (else SQLITE_BUSY).
int powercut_install(const char *directory, int make_default);

// Unregisters the VFS; the previous default is the default again.
void powercut_uninstall(void);

// Takes the present content of the directory as durable and clears counts, cut, armed cut,
// failures and capacity. Connections may be open, outside transactions.
void powercut_reset(void);

// The power goes when the N-th mutating operation from now (write, truncate, sync of a file,
// sync of the directory, deletion, creation, rename) is about to start. From then on
// everything fails with SQLITE_IOERR and changes nothing; closing and unlocking still release
// real resources. 1 is the next operation, 0 disarms.
void powercut_arm(long long after_operations);

// The power goes now.
void powercut_now(void);

// 1 after the cut until powercut_survive or powercut_reset, else 0.
int powercut_is_cut(void);

// Mutating operations since the last reset, to choose N for powercut_arm: a workload with
// count C has cuts at 1 ... C. The operation that the cut prevented is counted.
long long powercut_operation_count(void);

// Rewrites the directory to one state that the cut could have left, then resets. Every
// connection must be closed: SQLITE_BUSY if one is not. Also works without a cut before,
// as a cut at this moment. The same history and seed give the same state.
// 1 in 8 seeds keeps everything unsynced, 1 in 8 drops everything. Otherwise each sector
// written since the last sync has the content after some number, perhaps none, of its
// writes; the size is an old one, the new one or one between; sectors inside the size that
// were never written back read as durable bytes or zeros.
int powercut_survive(uint64_t seed);

// How unsynced directory changes survive: 0 (default), a random prefix of them in order, as
// on a journalling file system; 1, each on its own. Stays in force over resets.
void powercut_set_independent_directory(int on);

// For the product's own steps beside SQLite, to be called in place of fsync(directory),
// fsync(file) and rename(). Names are without directory. They count as mutating operations,
// fail after the cut and can be made to fail. powercut_rename really renames. A file that
// does not exist gives SQLITE_NOTFOUND.
int powercut_sync_directory(void);
int powercut_sync_file(const char *name);
int powercut_rename(const char *from, const char *to);

// The n-th I/O operation from now (also read, size, open, access) fails with `code`, once or
// from then on for ever; n = 0 ends it. A failing operation does nothing. With SQLITE_FULL
// only writes are counted and fail, since nothing else meets a full disk that way.
void powercut_fail_nth(long long n, int forever, int code);

// Operations failed by powercut_fail_nth since the last reset; 0 ends the usual loop over n.
long long powercut_fail_count(void);

// The files in the directory may grow to this total: a write beyond it writes
// what fits and fails with SQLITE_FULL. Negative: no limit.
void powercut_set_capacity(long long bytes);

// Syncs of files, and of the directory, since the last reset.
long long powercut_sync_count(void);
long long powercut_directory_sync_count(void);

#ifdef __cplusplus
}
#endif
#endif
