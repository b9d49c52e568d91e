internal import Glibc

/// A thread of its own for one piece of work, where waiting must not stop the caller.
public final class Worker: @unchecked Sendable {
  private let work: @Sendable () -> Void
  private var thread = pthread_t()

  private init(_ work: @escaping @Sendable () -> Void) { self.work = work }

  /// Starts the work.
  public static func start(_ work: @escaping @Sendable () -> Void) -> Worker {
    let worker = Worker(work)
    pthread_create(
      &worker.thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Worker>.fromOpaque(argument).takeRetainedValue().work()
        return nil
      }, Unmanaged.passRetained(worker).toOpaque())
    return worker
  }

  /// Waits for its end; either this or `detach` is called once.
  public func join() { pthread_join(thread, nil) }

  /// Lets it end by itself.
  public func detach() { pthread_detach(thread) }
}
