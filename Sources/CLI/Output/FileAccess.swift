internal import Glibc
internal import Stockpile

/// Files named on the command line; `-` is standard input or output.
enum FileAccess {
  /// Opens a file for reading; the caller closes it.
  static func reading(_ path: String) throws -> (descriptor: Int32, bytes: Int64) {
    if path == "-" { return (STDIN_FILENO, 0) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR
    else {
      throw Failure.file(path, zh: "打不开文件", en: "cannot be opened")
    }
    return (descriptor, Int64(status.st_size))
  }

  /// A whole small file, such as one of parameters; 64 MiB at most.
  static func contents(_ path: String) throws -> [UInt8] {
    let (descriptor, _) = try reading(path)
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0, bytes.count <= 64 << 20 else {
        throw Failure.file(path, zh: "读不了文件", en: "cannot be read")
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Writes a new file through `body`, whole or not at all; an existing one is never overwritten.
  static func writing<Result>(
    _ path: String, _ body: (_ write: ([UInt8]) throws -> Void) throws -> Result
  ) throws -> Result {
    if path == "-" { return try body { try put($0, STDOUT_FILENO, path) } }
    let draft = "\(path).new-\(getpid())"
    guard access(path, F_OK) != 0 else {
      throw Failure.file(path, zh: "已存在，不会覆盖", en: "exists and is not overwritten")
    }
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Failure.file(path, zh: "不能建立文件", en: "cannot be made")
    }
    defer { unlink(draft) }
    let result: Result
    do {
      defer { close(descriptor) }
      result = try body { try put($0, descriptor, path) }
      guard fsync(descriptor) == 0 else {
        throw Failure.file(path, zh: "无法写入磁盘", en: "cannot be synced to the disk")
      }
    }
    guard link(draft, path) == 0 else {
      throw Failure.file(path, zh: "不能建立文件", en: "cannot be made")
    }
    return result
  }

  private static func put(_ bytes: [UInt8], _ descriptor: Int32, _ path: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw Failure.file(path, zh: "写文件出错", en: "cannot be written")
      }
      rest = rest.dropFirst(count)
    }
  }
}

extension Failure {
  /// A file named on the command line is in the way.
  fileprivate static func file(_ path: String, zh: String, en: String) -> Failure {
    let reason = String(cString: strerror(errno))
    return Failure(
      "file-trouble", .missing,
      Message(
        zh: "\(path)：\(zh)（\(reason)）", en: "\(path): \(en) (\(reason))",
        hintZH: "检查文件名、权限和磁盘空间", hintEN: "check the name, the permissions and the free space"))
  }
}
