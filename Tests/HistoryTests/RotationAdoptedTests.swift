import Foundation
import Operations
import Planning
import Stockpile
import Storage
import Synchronization
import Testing

/// Carrying out the rotation of the recorded year.
@Suite struct RotationAdoptedTests {
  @Test("What may go at once goes to who uses it, the floor holds, and check is clean")
  func adopt() throws {
    try KeptHistory.writableBook { session in
      let plan = try session.rotationPlan()
      let moves = plan.moves.filter { $0.now > 0 }
      #expect(moves.count > 20)
      let before = try Self.reserve(session)
      var adoption = RotationAdoption()
      adoption.particulars.approver = "卫健局 负责人"
      adoption.particulars.reason = "近效期轮换"
      let rehearsed = try session.adoptRotation(adoption, dryRun: true)
      #expect(try Self.reserve(session) == before)
      let adopted = try session.adoptRotation(adoption)
      #expect(rehearsed.recorded.count == adopted.recorded.count)
      #expect(adopted.moved == moves.reduce(0) { $0 + $1.now })
      let after = try Self.reserve(session)
      for (site, item) in Set(before.keys.map { Key(site: $0.site, item: $0.item) })
        .map({ ($0.site, $0.item) })
      {
        let gone = moves.filter { $0.from.code == site && $0.lot.item == item }
          .reduce(0) { $0 + $1.now }
        let key = Key(site: site, item: item)
        #expect((before[key] ?? 0) - (after[key] ?? 0) == gone, "\(site) \(item)")
      }
      // What came into daily use elsewhere is on its way there.
      let sent = moves.filter { $0.from.code != $0.to.code }.reduce(0) { $0 + $1.now }
      let arrivals = adopted.recorded.filter { $0.posted.document.kind == .dispatch }
        .flatMap(\.posted.document.movements).reduce(0) { $0 + $1.quantity.units }
      #expect(arrivals == sent)
      // Nothing more may go before the reserve has been filled up.
      #expect(try session.rotationPlan().moves.reduce(0) { $0 + $1.now } == 0)
      #expect(try session.store.check().findings == [])
    }
  }

  @Test("An emergency freezes the rotation; without authority nothing moves")
  func refusals() throws {
    try KeptHistory.writableBook { session in
      var adoption = RotationAdoption()
      adoption.particulars.reason = "近效期轮换"
      #expect(throws: Refusal.self) { try session.adoptRotation(adoption) }
      adoption.particulars.approver = "卫健局 负责人"
      let level = Record(
        .setting, code: Setting.responseLevel.rawValue, fields: ["value": "iii", "reason": "疫情"])
      _ = try session.register(level, id: session.newID())
      #expect(throws: Refusal.rotationFrozen("iii")) { try session.adoptRotation(adoption) }
    }
  }

  private struct Key: Hashable {
    let site: SiteCode
    let item: ItemCode
  }

  private static func reserve(_ session: Session) throws -> [Key: Int64] {
    var sums: [Key: Int64] = [:]
    for line in try session.stock() where line.account.pool == .reserve {
      sums[Key(site: line.site, item: line.lot.item), default: 0] += line.quantity
    }
    return sums
  }
}

extension KeptHistory {
  /// Runs `body` with a book that goes on where the file ends.
  static func writableBook<Result>(_ body: (Session) throws -> Result) throws -> Result {
    try inFolder { folder in
      let clock: @Sendable () -> Instant = { Instant(milliseconds: 1_793_500_000_000) }
      let words = Atomic<UInt64>(1)
      let random: @Sendable () -> (UInt64, UInt64) = {
        let word = words.add(1, ordering: .relaxed).newValue
        return (word &* 0x9E37_79B9_7F4A_7C15, word)
      }
      let file = try FileHandle(forReadingFrom: file)
      defer { try? file.close() }
      _ = try initialise(
        at: folder + "/book.sqlite", fromExport: file.fileDescriptor, clock: clock, random: random)
      let store = try Store(opening: folder + "/book.sqlite", for: .writing)
      defer { try? store.close() }
      return try body(
        Session(
          store: store, today: today, clock: clock, operatorName: "保管员", random: random))
    }
  }
}
