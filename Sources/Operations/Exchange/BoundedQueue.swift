import Glibc

/// Hands values from one thread to another, at most `depth` waiting, so that memory stays bounded
/// however different the two are in speed.
final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
  private var waiting: [(Element, Int)] = []
  private var isClosed = false
  private let depth: Int
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init(depth: Int) {
    self.depth = depth
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Waits for room; false if nobody takes any more.
  func put(_ element: Element, _ mark: Int) -> Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while waiting.count >= depth, !isClosed { pthread_cond_wait(changed, mutex) }
    guard !isClosed else { return false }
    waiting.append((element, mark))
    pthread_cond_broadcast(changed)
    return true
  }

  /// Waits for the next value with its mark; nil when the queue is closed and empty.
  func take() -> (Element, Int)? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    while waiting.isEmpty, !isClosed { pthread_cond_wait(changed, mutex) }
    guard !waiting.isEmpty else { return nil }
    pthread_cond_broadcast(changed)
    return waiting.removeFirst()
  }

  /// No more values: what waits is still handed out.
  func close() {
    pthread_mutex_lock(mutex)
    isClosed = true
    pthread_cond_broadcast(changed)
    pthread_mutex_unlock(mutex)
  }
}
