internal import CPlatform
internal import Glibc
internal import Stockpile

/// The place of a database file, and what makes a place unfit for one.
struct StoreLocation {
  let path: String

  var directory: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  var exists: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Refuses links, directories others may write, network and FAT file systems, and a database
  /// that another program left in WAL mode.
  func check() throws(StorageFailure) {
    try checkDirectory()
    try checkFile()
    try checkFileSystem()
  }

  private func checkFile() throws(StorageFailure) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .place(
        path, zh: "不是普通文件（链接或目录）", en: "not a plain file (a link or a folder)",
        hintZH: "直接指明数据库文件本身", hintEN: "name the database file itself")
    }
    guard status.st_nlink == 1 else {
      throw .place(
        path, zh: "文件有硬链接，两个名字会弄坏日志", en: "the file has a second name (hard link)",
        hintZH: "删去另一个名字", hintEN: "remove the other name")
    }
    var log = stat()
    guard lstat(path + "-wal", &log) != 0 else {
      throw .place(
        path + "-wal", zh: "旁边有 WAL 文件，别的程序改过模式",
        en: "a WAL file lies beside it: another program changed the mode",
        hintZH: "用那个程序关闭数据库后再试", hintEN: "close the database in that program and try again")
    }
  }

  private func checkDirectory() throws(StorageFailure) {
    var status = stat()
    guard stat(directory, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .place(
        directory, zh: "文件夹不存在", en: "there is no such folder", hintZH: "先建文件夹",
        hintEN: "make the folder first")
    }
    let openToAll = status.st_mode & S_IWOTH != 0 && status.st_mode & S_ISVTX == 0
    if openToAll {
      throw .place(
        directory, zh: "任何人都能写这个文件夹", en: "anybody may write in this folder",
        hintZH: "chmod o-w，或换一个文件夹", hintEN: "chmod o-w it, or choose another folder")
    }
  }

  private func checkFileSystem() throws(StorageFailure) {
    let magic = platform_file_system(directory)
    guard let name = Self.unfit[magic] else { return }
    throw .place(
      directory, zh: "\(name) 文件系统不能保证不丢数据",
      en: "a \(name) file system cannot keep the promise that nothing is lost",
      hintZH: "数据库放在本机硬盘上；U 盘和网络盘只放备份和导出文件",
      hintEN: "keep the database on a local disk; sticks and shares are for backups and exports")
  }

  /// File systems whose locks or flushes cannot be trusted, by the magic number of statfs(2).
  private static let unfit: [Int64: String] = [
    0x4d44: "FAT", 0x2011_BAB0: "exFAT", 0x6969: "NFS", 0xFF53_4D42: "SMB", 0xFE53_4D42: "SMB",
    0x517B: "SMB", 0x0102_1997: "9P", 0x5346_414F: "AFS", 0x0BD0_0BD0: "Lustre",
    0x00C3_6400: "Ceph", 0x6573_5546: "FUSE", 0x7366_746E: "NTFS",
  ]

  /// Gives a finished file its name, never over another one, and makes the name durable.
  func rename(to target: StoreLocation) throws(StorageFailure) {
    guard link(path, target.path) == 0 else {
      throw errno == EEXIST ? .exists(target.path) : target.cannotBeMade(errno)
    }
    unlink(path)
    try target.synchroniseDirectory()
  }

  func cannotBeMade(_ error: Int32) -> StorageFailure {
    .place(
      path, zh: "不能建立文件（\(error)）", en: "the file cannot be made (\(error))",
      hintZH: "检查文件夹的写权限和磁盘空间",
      hintEN: "check the folder's permissions and the free space")
  }

  /// Removes the file and what SQLite may have left beside it.
  func remove() {
    for suffix in ["", "-journal"] { unlink(path + suffix) }
  }

  /// Makes the file's content durable.
  func synchroniseFile() throws(StorageFailure) {
    try synchronise(path, O_RDONLY)
  }

  /// Makes the folder's entries durable: a new file is only there after a power cut if this returned.
  func synchroniseDirectory() throws(StorageFailure) {
    try synchronise(directory, O_RDONLY | O_DIRECTORY)
  }

  private func synchronise(_ path: String, _ flags: Int32) throws(StorageFailure) {
    let descriptor = open(path, flags)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw .place(
        path, zh: "无法写入磁盘（\(errno)）", en: "cannot be synced to the disk (\(errno))",
        hintZH: "检查磁盘", hintEN: "check the disk")
    }
  }
}
