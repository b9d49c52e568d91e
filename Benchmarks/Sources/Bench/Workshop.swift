import Foundation
import Operations
import Stockpile
import Storage
import Synchronization

/// A temporary folder with the books of one run, removed at its end.
final class Workshop {
  let folder: String
  let network = SyntheticNetwork()
  private let ticks = Atomic<Int64>(0)
  private let seeds = Atomic<UInt64>(1)

  init() throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent(
      "stockpile-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    folder = base.path
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func copy(_ from: String, to name: String) throws -> String {
    let target = path(name)
    try? FileManager.default.removeItem(atPath: target)
    try FileManager.default.copyItem(atPath: from, toPath: target)
    return target
  }

  func discard(_ path: String) {
    for suffix in ["", "-journal", ".lock-a", ".lock-b"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }

  func size(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? Int) ?? 0
  }

  /// A book with those documents, as an import into an empty file makes it.
  func adopt(_ documents: some Sequence<PostedDocument>, at path: String) throws {
    let problems = try Store.create(
      at: path, id: DocumentID(high: 1, low: 2), now: Instant(milliseconds: 0)
    ) { writer in
      var adoption = try LedgerAdoption(writer, takesPens: true)
      var problems: [LedgerAdoption.Problem] = []
      for posted in documents {
        problems += try adopt(posted, with: &adoption)
        if problems.count > 5 { break }
      }
      return problems + (try adoption.finish())
    }
    guard problems.isEmpty else { fatalError("the synthetic ledger breaks a rule: \(problems)") }
  }

  private func adopt(_ posted: PostedDocument, with adoption: inout LedgerAdoption) throws
    -> [LedgerAdoption.Problem]
  {
    try adoption.adopt(posted)
  }

  /// A session whose clock starts at a day and whose random bits are counted.
  func session(_ path: String, _ purpose: Store.Purpose, on day: CalendarDay) throws -> Session {
    ticks.store(Int64(day.daysSinceEpoch) * 86_400_000, ordering: .relaxed)
    return Session(
      store: try Store(opening: path, for: purpose), today: day,
      clock: { [self] in
        Instant(milliseconds: ticks.add(20_000, ordering: .relaxed).newValue)
      },
      operatorName: "库管员甲",
      random: { [self] in
        let value = seeds.add(1, ordering: .relaxed).newValue
        return (value &* 0x9E37_79B9_7F4A_7C15, value &* 0xD1B5_4A32_D192_ED03)
      })
  }
}

extension Workshop: @unchecked Sendable {}
