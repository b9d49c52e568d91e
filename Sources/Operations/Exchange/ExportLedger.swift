import Interchange
import Stockpile
import Storage

extension Session {
  /// Writes the whole book as one exchange file: header, every document as it stands, trailer.
  ///
  /// The same book always gives the same bytes; memory does not grow with the history. Returns how
  /// many documents were written. `write` gets whole lines; `progress` the documents so far.
  public func exportLedger(
    to write: ([UInt8]) throws -> Void, progress: (Int64) -> Void = { _ in }
  ) throws -> Int64 {
    try store.read { reader in
      guard let root = try reader.rootCode() else { throw OperationProblem.emptyBook }
      var running = Hashing.Running()
      func put(_ line: [UInt8]) throws {
        running.add(line)
        try write(line)
      }
      let isDrill = try reader.drill() != nil
      try put(LedgerLineEncoder.header(ExchangeHeader(ledgerOf: root, isDrill: isDrill)))
      var count: Int64 = 0
      _ = try reader.exportDocuments { canonical in
        try put(canonical + [UInt8(ascii: "\n")])
        count += 1
        if count % 1024 == 0 { progress(count) }
      }
      try write(
        LedgerLineEncoder.trailer(ExchangeTrailer(documents: count, sha256: running.digest)))
      return count
    }
  }
}
