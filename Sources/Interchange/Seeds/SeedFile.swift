import Glibc

/// A file of a seed folder could not be read: the disk or the rights, not the contents.
public struct SeedFileFailure: Error, Hashable, Sendable {
  /// The system's `errno`; `EFBIG` for a file above 64 MiB.
  public let systemError: Int32

  /// A failure of the system.
  public init(systemError: Int32) {
    self.systemError = systemError
  }
}

/// Reads a whole file.
enum SeedFile {
  private static let byteLimit = 64 << 20

  /// The bytes of a file; nil if there is none.
  static func bytes(path: String) throws(SeedFileFailure) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw SeedFileFailure(systemError: errno)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
        guard bytes.count <= byteLimit else { throw SeedFileFailure(systemError: EFBIG) }
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        throw SeedFileFailure(systemError: errno)
      }
    }
  }
}
