internal import Glibc
internal import Stockpile
internal import Synchronization

/// A fair queue before the database: SQLite's own waiting polls, so that the unlucky starve.
///
/// Two lock files beside the database, A and B: a writer takes A, then B, lets A go, and lets B go
/// after COMMIT. The one holding A is next; the kernel queues the rest, and frees both on death.
final class Turnstile: Sendable {
  private let path: String
  private let entrance: Int32
  private let inside: Int32

  init(beside path: String) throws(StorageFailure) {
    self.path = path
    self.entrance = try Self.open(path + ".lock-a")
    self.inside = try Self.open(path + ".lock-b")
  }

  deinit {
    close(entrance)
    close(inside)
  }

  /// Waits for the turn, runs `body` and lets the next one in.
  ///
  /// After 2 s `onWait` is told, once; after `seconds` it gives up with `busy`.
  func pass<Result>(
    within seconds: Int, onWait: @Sendable (Int) -> Void, _ body: () throws -> Result
  ) throws -> Result {
    var said = false
    let start = Self.now()
    try wait(for: entrance, since: start, within: seconds, &said, onWait)
    do {
      try wait(for: inside, since: start, within: seconds, &said, onWait)
    } catch {
      flock(entrance, LOCK_UN)
      throw error
    }
    flock(entrance, LOCK_UN)
    defer { flock(inside, LOCK_UN) }
    return try body()
  }

  private func wait(
    for lock: Int32, since start: Double, within seconds: Int, _ said: inout Bool,
    _ onWait: (Int) -> Void
  ) throws {
    if flock(lock, LOCK_EX | LOCK_NB) == 0 { return }
    // A blocking flock is served in turn but knows no time limit: a thread waits in our place.
    let waiting = WaitingLock(lock)
    waiting.start()
    while !waiting.wait(milliseconds: 50) {
      let waited = Self.now() - start
      if waited >= 2, !said {
        said = true
        onWait(Int(waited))
      }
      if waited >= Double(seconds) {
        waiting.abandon()
        throw StorageFailure.busy(path, seconds: seconds)
      }
    }
  }

  /// Removes the lock files of a database that nobody uses.
  static func removeFiles(beside path: String) {
    unlink(path + ".lock-a")
    unlink(path + ".lock-b")
  }

  private static func open(_ path: String) throws(StorageFailure) -> Int32 {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw .place(
        path, zh: "不能建锁文件（\(errno)）", en: "the lock file cannot be made (\(errno))",
        hintZH: "检查文件夹的写权限和磁盘空间",
        hintEN: "check the folder's permissions and the free space")
    }
    return descriptor
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// A thread that blocks in flock(2) for another one.
private final class WaitingLock: @unchecked Sendable {
  private let lock: Int32
  private var mutex = pthread_mutex_t()
  private var changed = pthread_cond_t()
  private var isHeld = false
  private var isAbandoned = false

  init(_ lock: Int32) {
    self.lock = lock
    pthread_mutex_init(&mutex, nil)
    pthread_cond_init(&changed, nil)
  }

  func start() {
    Worker.start { self.block() }.detach()
  }

  /// Whether the lock was obtained within that time.
  func wait(milliseconds: Int) -> Bool {
    var until = timespec()
    clock_gettime(CLOCK_REALTIME, &until)
    until.tv_nsec += milliseconds * 1_000_000
    until.tv_sec += until.tv_nsec / 1_000_000_000
    until.tv_nsec %= 1_000_000_000
    pthread_mutex_lock(&mutex)
    defer { pthread_mutex_unlock(&mutex) }
    while !isHeld {
      if pthread_cond_timedwait(&changed, &mutex, &until) != 0 { return isHeld }
    }
    return true
  }

  /// Nobody wants the lock any more: it is let go as soon as it is obtained.
  func abandon() {
    pthread_mutex_lock(&mutex)
    isAbandoned = true
    if isHeld { flock(lock, LOCK_UN) }
    pthread_mutex_unlock(&mutex)
  }

  private func block() {
    while flock(lock, LOCK_EX) != 0, errno == EINTR {}
    pthread_mutex_lock(&mutex)
    isHeld = true
    if isAbandoned { flock(lock, LOCK_UN) }
    pthread_cond_signal(&changed)
    pthread_mutex_unlock(&mutex)
  }
}
