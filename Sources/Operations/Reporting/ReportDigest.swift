public import Reports
public import Stockpile
import Storage

extension Report {
  /// The SHA-256 of the report's figures as JSON, byte for byte the file that `--json` writes:
  /// what is printed under a signature can be made again and compared.
  public var digest: Digest { Hashing.sha256(json.file) }
}
