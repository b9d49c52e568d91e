public import Stockpile

extension LedgerReader {
  /// The site code of the reserve centre: the one without a parent. Nil in an empty book.
  public func rootCode() throws -> SiteCode? {
    try records(.site).first { $0["parent_code"] == nil }.flatMap { SiteCode($0.code) }
  }

  /// Hands every document to `body` as its canonical line with the hash, the reserve centre's logs
  /// first, then by site code, epoch and number; returns how many there were.
  public func exportDocuments(_ body: ([UInt8]) throws -> Void) throws -> Int64 {
    var logs: [LogName] = []
    try statements.sql("SELECT site, epoch FROM log").forEach {
      logs.append(LogName(try statements.siteCode($0.integer(0)), epoch: Int($0.integer(1))))
    }
    let root = try rootCode()
    logs.sort { left, right in
      if left.site != right.site {
        return left.site == root || right.site != root && left.site < right.site
      }
      return left.epoch < right.epoch
    }
    var count: Int64 = 0
    for log in logs {
      guard let site = try statements.siteKey(log.site) else { continue }
      var cursor = try LedgerCursor(self, site: site, epoch: log.epoch)
      while let entry = try cursor.next() {
        let posted = entry.posted
        try body(posted.document.canonical(posted.posting, hash: posted.hash))
        count += 1
      }
    }
    return count
  }
}
