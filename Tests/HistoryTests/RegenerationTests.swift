import Foundation
import HistoryGenerator
import Testing

/// The file in the seeds is what the generator makes.
@Suite struct RegenerationTests {
  @Test func `the generator makes the recorded year byte for byte`() throws {
    let made = try KeptHistory.inFolder {
      try RecordedYear.export(seeds: KeptHistory.seeds.path, workingIn: $0)
    }
    let kept = [UInt8](try Data(contentsOf: KeptHistory.file))
    // A comparison of twelve million bytes is no message: the first line that differs is.
    guard made != kept else { return }
    let lines = zip(made.split(separator: 0x0A), kept.split(separator: 0x0A))
    let first = lines.enumerated().first { !$0.element.0.elementsEqual($0.element.1) }
    Issue.record(
      """
      line \((first?.offset ?? -2) + 1) differs; after a change of the story or of a rule run make history
      made: \(first.map { String(decoding: $0.element.0, as: UTF8.self) } ?? "\(made.count) bytes")
      kept: \(first.map { String(decoding: $0.element.1, as: UTF8.self) } ?? "\(kept.count) bytes")
      """)
  }
}
