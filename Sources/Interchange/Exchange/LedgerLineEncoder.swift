public import Stockpile

/// Writes the lines of an exchange file, each with its LF: canonical JSON, so that equal books give
/// equal bytes.
public enum LedgerLineEncoder {
  /// The first line.
  public static func header(_ header: ExchangeHeader) -> [UInt8] {
    let root = header.root.map { ",\"root\":\"\($0)\"" } ?? ""
    let kind = header.kind.rawValue
    let drill = header.isDrill ? "\"drill\":true," : ""
    return Array(
      "{\(drill)\"format\":\"stockpile\",\"kind\":\"\(kind)\"\(root),\"version\":\(ExchangeHeader.version)}\n"
        .utf8)
  }

  /// The line of a posted document.
  public static func document(_ posted: PostedDocument) -> [UInt8] {
    var line = posted.document.canonical(posted.posting, hash: posted.hash)
    line.append(0x0A)
    return line
  }

  /// The last line.
  public static func trailer(_ trailer: ExchangeTrailer) -> [UInt8] {
    Array("{\"documents\":\(trailer.documents),\"sha256\":\"\(trailer.sha256)\"}\n".utf8)
  }
}
