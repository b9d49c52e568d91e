internal import struct Crypto.SHA256
public import Stockpile

/// SHA-256, the only hash the ledger knows.
public enum Hashing {
  /// The SHA-256 of some bytes.
  public static func sha256(_ bytes: [UInt8]) -> Digest {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    guard let digest = Digest(bytes: hasher.finalize().withUnsafeBytes { Array($0) }) else {
      fatalError("SHA-256 gave no 32 bytes")
    }
    return digest
  }

  /// A SHA-256 that grows line by line.
  public struct Running {
    private var hasher = SHA256()

    /// The hash of nothing yet.
    public init() {}

    /// Adds bytes.
    public mutating func add(_ bytes: [UInt8]) {
      bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    }

    /// Adds bytes.
    public mutating func add(_ bytes: UnsafeRawBufferPointer) {
      hasher.update(bufferPointer: bytes)
    }

    /// The hash of everything added so far.
    public var digest: Digest {
      guard let digest = Digest(bytes: Array(hasher.finalize())) else {
        fatalError("SHA-256 gave no 32 bytes")
      }
      return digest
    }
  }

  /// What stands before the first document of a log: the hash of the log's name.
  public static func start(of log: LogName) -> Digest { sha256(Array(log.description.utf8)) }
}
