import FaultWriter
import Foundation
import Glibc
import Operations
import Stockpile
import Storage

/// A temporary folder with a place for a book; gone when the test ends.
final class Workshop {
  let folder: String
  var book: String { folder + "/book.sqlite" }

  init() throws {
    let made = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("stockpile-faults-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: made, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    folder = made
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Files in the folder but the lock files, which hold nothing.
  var files: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter { !$0.contains(".lock-") }.sorted()
  }

  /// Everything that could have changed: names, kinds, sizes, contents.
  var snapshot: [String: Data] {
    var found: [String: Data] = [:]
    for name in files {
      found[name] = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
    }
    return found
  }

  func empty() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }

  /// A book with `steps` tried documents of all kinds.
  func makeBook(steps: Int, seed: UInt64) throws {
    try Bench.makeBook(at: book)
    let session = try Bench.open(book)
    var work = Workload(session, seed: seed)
    for _ in 0..<steps { try work.step() }
    try session.store.close()
  }
}

/// A file's content beside its name, written without Foundation's atomic renaming.
func copyFile(_ from: String, to target: String) throws {
  try? FileManager.default.removeItem(atPath: target)
  try FileManager.default.copyItem(atPath: from, toPath: target)
}

/// What an export of the book writes, as one hash.
func exportHash(_ store: Store) throws -> Digest {
  try store.read { reader in
    var hash = Hashing.Running()
    _ = try reader.exportDocuments { hash.add($0) }
    return hash.digest
  }
}

/// The acknowledged documents that are not there whole: content, place and hash agree.
func missing(_ acknowledged: [Acknowledgement], in store: Store) throws -> [Acknowledgement] {
  try store.read { reader in
    try acknowledged.filter { saved in
      guard let number = DocumentNumber(saved.number), let posted = try reader.document(number)
      else { return true }
      let hash = Hashing.sha256(posted.document.canonical(posted.posting))
      return hash != posted.hash || hash.description != saved.hash
    }
  }
}

/// How many documents a book holds.
func documentCount(_ store: Store) throws -> Int64 {
  try store.read { reader in try reader.exportDocuments { _ in } }
}
