import Foundation
import Operations
import Stockpile
import Storage
import Testing

/// Contacts can be changed and forgotten, travel with a backup, and never with an export.
struct ContactStoreTests {
  static func contact(_ code: String = "CT-01", party: String = "T1") throws -> Contact {
    try Contact(code: code, party: party, name: "值班室", phones: ["0851-00000001", "0851-2"])
  }

  @Test("A contact is kept, listed by its party, and removed for good")
  func kept() throws {
    let bench = try Bench()
    try bench.session.addContact(try Self.contact())
    try bench.session.addContact(try Self.contact("CT-02", party: "C"))
    #expect(try bench.session.contacts().map(\.code) == ["CT-02", "CT-01"])
    #expect(try bench.session.contacts(of: "T1") == [try Self.contact()])
    try bench.session.removeContact("CT-01")
    #expect(try bench.session.contacts().map(\.code) == ["CT-02"])
  }

  @Test("A code that is taken or unknown and a party nobody knows are refused by name")
  func refused() throws {
    let bench = try Bench()
    try bench.session.addContact(try Self.contact())
    #expect(throws: ContactRefused.taken("CT-01")) {
      try bench.session.addContact(try Self.contact())
    }
    #expect(throws: ContactRefused.unknown("CT-09")) { try bench.session.removeContact("CT-09") }
    #expect(throws: ContactRefused.unknownParty("E-9", of: "CT-03")) {
      try bench.session.addContact(try Self.contact("CT-03", party: "E-9"))
    }
    #expect(try bench.session.contacts().count == 1)
  }

  @Test("An export says nothing of contacts; a backup carries them")
  func carried() throws {
    let bench = try Bench()
    try bench.session.addContact(try Self.contact())
    var bytes: [UInt8] = []
    _ = try bench.session.exportLedger(to: { bytes += $0 })
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("值班室") && !text.contains("0851-00000001"))
    let backup = bench.folder + "/backup.sqlite"
    _ = try bench.session.backUp(to: backup)
    let restored = bench.folder + "/restored.sqlite"
    _ = try restore(
      from: backup, to: restored, today: Bench.today, clock: bench.session.clock,
      operatorName: "tester", random: bench.session.random)
    let store = try Store(opening: restored, for: .reading)
    #expect(try store.read { try $0.contacts() } == [try Self.contact()])
  }
}
