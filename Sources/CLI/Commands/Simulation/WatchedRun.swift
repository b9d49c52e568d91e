internal import Dispatch
internal import Glibc
internal import Operations
internal import Synchronization

/// A long run with a bar, which Ctrl-C ends early with what is finished.
final class WatchedRun: Sendable {
  private let progress: Progress

  init(_ label: String) {
    progress = Progress(label)
    // The first Ctrl-C asks the run to end; a second one ends the program.
    stopped.store(false, ordering: .relaxed)
    signal(SIGINT) { _ in
      stopped.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }

  /// Who watches.
  var watch: RunWatch {
    var watch = RunWatch()
    watch.progress = { [progress] done, all in progress.show(Int64(done), of: Int64(all)) }
    watch.isCancelled = { stopped.load(ordering: .relaxed) }
    return watch
  }

  /// Wipes the bar; Ctrl-C ends the program again.
  func end() {
    progress.end()
    signal(SIGINT, SIG_DFL)
  }
}

/// Whether Ctrl-C was pressed; a signal can reach nothing but a global.
private let stopped = Atomic(false)
