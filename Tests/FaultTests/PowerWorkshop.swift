import CPowerCut
import Foundation
import Testing

/// A workshop under the power-cut VFS, which is the default while it lives.
final class PowerWorkshop {
  private let workshop: Workshop
  var folder: String { workshop.folder }
  var book: String { workshop.book }

  init() throws {
    workshop = try Workshop()
    try #require(powercut_install(workshop.folder, 1) == 0)
  }

  deinit { powercut_uninstall() }

  func makeBook(steps: Int, seed: UInt64) throws {
    try workshop.empty()
    powercut_reset()
    try workshop.makeBook(steps: steps, seed: seed)
    powercut_reset()
  }

  func empty() throws {
    try workshop.empty()
    powercut_reset()
  }

  /// Cuts the power at some moment of `work`, `count` times spread over it, each time from the
  /// same files.
  func each(
    _ count: Int, _ name: String, _ work: () throws -> Void, after: () throws -> Void
  ) throws {
    let start = workshop.snapshot
    let renew = { [workshop] in
      try workshop.empty()
      for (name, content) in start {
        try content.write(to: URL(fileURLWithPath: workshop.folder + "/" + name))
      }
      powercut_reset()
    }
    try renew()
    try work()
    let operations = powercut_operation_count()
    for turn in 0..<count {
      try renew()
      powercut_arm(1 + operations * Int64(turn) / Int64(count))
      #expect(throws: (any Error).self, "\(name), turn \(turn)") { try work() }
      #expect(powercut_is_cut() == 1)
      try #require(powercut_survive(UInt64(turn)) == 0)
      try after()
    }
    try renew()
    print("\(count) cuts in \(name), which has \(operations) operations")
  }
}
