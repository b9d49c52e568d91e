internal import CPlatform
internal import Glibc
internal import Stockpile

extension StoreLocation {
  /// Copies a finished file to a place of any kind, never over another file, syncs it there and
  /// reads it back: a stick that forgets is found out now. The file has its name only when it is
  /// whole.
  func carry(to target: StoreLocation) throws(StorageFailure) {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw .missing(path) }
    defer { close(source) }
    let part = StoreLocation(path: "\(target.path).part-\(getpid())")
    unlink(part.path)
    let copy = open(part.path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard copy >= 0 else { throw target.cannotBeMade(errno) }
    // Nothing is left of it once it was renamed.
    defer {
      close(copy)
      unlink(part.path)
    }
    guard Self.pour(source, into: copy), fsync(copy) == 0,
      lseek(source, 0, SEEK_SET) == 0, lseek(copy, 0, SEEK_SET) == 0, Self.agree(source, copy)
    else {
      throw .place(
        target.path, zh: "没有完整写入：磁盘已满，或读回不一致",
        en: "not written whole: the disk is full, or it does not read back the same",
        hintZH: "腾出空间，或换一个 U 盘或文件夹", hintEN: "free some space, or use another stick or folder")
    }
    try part.takeName(of: target)
    // Shares and some sticks cannot sync a folder; the file itself is synced.
    try? target.synchroniseDirectory()
  }

  /// Renames a file, never over another one. A file system that cannot promise that is asked first
  /// whether the name is free.
  private func takeName(of target: StoreLocation) throws(StorageFailure) {
    switch platform_rename_new(path, target.path) {
    case 0: return
    case EEXIST: throw .exists(target.path)
    case EINVAL, ENOSYS:
      guard !target.exists else { throw .exists(target.path) }
      guard Glibc.rename(path, target.path) == 0 else { throw target.cannotBeMade(errno) }
    case let error: throw target.cannotBeMade(error)
    }
  }

  private static let chunk = 1 << 20

  private static func pour(_ source: Int32, into copy: Int32) -> Bool {
    var buffer = [UInt8](repeating: 0, count: chunk)
    while true {
      let got = read(source, &buffer, chunk)
      if got <= 0 { return got == 0 }
      var done = 0
      while done < got {
        let put = buffer.withUnsafeBytes { bytes in
          write(copy, bytes.baseAddress.map { $0 + done }, got - done)
        }
        if put <= 0 { return false }
        done += put
      }
    }
  }

  private static func agree(_ source: Int32, _ copy: Int32) -> Bool {
    var (first, second) = ([UInt8](), [UInt8]())
    repeat {
      guard let one = next(source), let other = next(copy) else { return false }
      (first, second) = (one, other)
      if first != second { return false }
    } while !first.isEmpty
    return true
  }

  /// The next whole chunk, shorter only at the end; nil if reading failed.
  private static func next(_ descriptor: Int32) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: chunk)
    var filled = 0
    while filled < chunk {
      let got = buffer.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress.map { $0 + filled }, chunk - filled)
      }
      if got < 0 { return nil }
      if got == 0 { break }
      filled += got
    }
    buffer.removeLast(chunk - filled)
    return buffer
  }
}
