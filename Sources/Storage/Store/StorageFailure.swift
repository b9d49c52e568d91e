public import Stockpile

/// What kind of trouble storage is in: decides the exit code, nothing else.
public enum StorageTrouble: Sendable {
  /// There is no database at that place.
  case missing
  /// The database or the disk is in the way.
  case database
  /// Another program is writing.
  case busy
}

/// A database or disk failure that a person can do something about; nothing was recorded.
public struct StorageFailure: Explained, Hashable {
  /// A stable word for programs.
  public let code: String
  /// What kind of trouble it is.
  public let trouble: StorageTrouble
  /// What to tell the person.
  public let message: Message

  init(_ code: String, _ trouble: StorageTrouble = .database, _ message: Message) {
    self.code = code
    self.trouble = trouble
    self.message = message
  }
}

extension StorageFailure {
  static func missing(_ path: String) -> StorageFailure {
    StorageFailure(
      "database-missing", .missing,
      Message(
        zh: "没有数据库 \(path)", en: "there is no database at \(path)",
        hintZH: "先运行 stockpile init，或用 --database 指定位置",
        hintEN: "run stockpile init first, or name the place with --database"))
  }

  static func exists(_ path: String) -> StorageFailure {
    StorageFailure(
      "database-exists", .database,
      Message(
        zh: "\(path) 已存在，不会覆盖", en: "\(path) exists and is not overwritten",
        hintZH: "换一个位置，或先把旧文件移走",
        hintEN: "choose another place, or move the old file away first"))
  }

  static func place(_ path: String, zh: String, en: String, hintZH: String, hintEN: String)
    -> StorageFailure
  {
    StorageFailure(
      "unsafe-place", .database,
      Message(zh: "\(path)：\(zh)", en: "\(path): \(en)", hintZH: hintZH, hintEN: hintEN))
  }

  static func foreign(_ path: String, _ zh: String, _ en: String) -> StorageFailure {
    StorageFailure(
      "not-a-stockpile", .database,
      Message(
        zh: "\(path) 不是本程序的数据库：\(zh)", en: "\(path) is no stockpile database: \(en)",
        hintZH: "检查 --database 指的文件", hintEN: "check the file that --database names"))
  }

  static func newer(_ path: String) -> StorageFailure {
    StorageFailure(
      "newer-schema", .database,
      Message(
        zh: "\(path) 由更新版本的程序写成", en: "\(path) was written by a newer program",
        hintZH: "请升级本程序", hintEN: "upgrade this program"))
  }

  static func isBackup(_ path: String) -> StorageFailure {
    StorageFailure(
      "is-a-backup", .database,
      Message(
        zh: "\(path) 是备份，只能查看，不能记账", en: "\(path) is a backup: look at it, but do not write in it",
        hintZH: "要接着记账，先 stockpile restore 恢复成新账本",
        hintEN: "make a book of it with stockpile restore first"))
  }

  static func older(_ path: String) -> StorageFailure {
    StorageFailure(
      "older-schema", .database,
      Message(
        zh: "\(path) 是旧版本的结构，读命令不会改它",
        en: "\(path) has the schema of an older program, and reading commands never change it",
        hintZH: "先备份，再运行任一写命令即自动升级",
        hintEN: "back it up, then any writing command upgrades it"))
  }

  static func setting(_ name: String, wanted: String, found: String) -> StorageFailure {
    StorageFailure(
      "unsafe-setting", .database,
      Message(
        zh: "数据库设置 \(name) 是 \(found)，应为 \(wanted)，不安全，未打开",
        en: "database setting \(name) is \(found) where \(wanted) is needed to be safe; not opened",
        hintZH: "文件可能被别的程序改过；用 stockpile check 检查，或恢复备份",
        hintEN: "another program may have changed the file; run stockpile check or restore a backup"
      ))
  }

  static func inconsistent(_ path: String, _ what: String) -> StorageFailure {
    StorageFailure(
      "inconsistent", .database,
      Message(
        zh: "\(path) 自相矛盾：\(what)", en: "\(path) contradicts itself: \(what)",
        hintZH: "运行 stockpile check；必要时恢复备份",
        hintEN: "run stockpile check; restore a backup if need be"))
  }

  static func busy(_ path: String, seconds: Int) -> StorageFailure {
    StorageFailure(
      "busy", .busy,
      Message(
        zh: "等了 \(seconds) 秒，别的程序仍在写 \(path)；什么也没有记",
        en: "waited \(seconds) s while another program writes \(path); nothing was recorded",
        hintZH: "稍后再试，或用 --wait 等久些", hintEN: "try again, or wait longer with --wait"))
  }

  static func sqlite(_ path: String, code: Int32, text: String) -> StorageFailure {
    let (word, zh, en) = sqliteWords(code)
    return StorageFailure(
      word, code & 0xFF == 5 || code & 0xFF == 6 ? .busy : .database,
      Message(
        zh: "数据库 \(path)：\(zh)（SQLite \(code)：\(text)）",
        en: "database \(path): \(en) (SQLite \(code): \(text))",
        hintZH: word == "disk-full"
          ? "腾出空间后重试；已保存的都在" : "先用 stockpile documents 看最后一张是否已记；运行 stockpile check；必要时恢复备份",
        hintEN: word == "disk-full"
          ? "free some space and try again; what was saved is safe"
          : "see with stockpile documents whether the last one was recorded; run stockpile check; "
            + "restore a backup if need be"))
  }

  private static func sqliteWords(_ code: Int32) -> (String, String, String) {
    switch code & 0xFF {
    case 5, 6: ("busy", "被别的程序锁住", "locked by another program")
    case 8: ("read-only", "文件只读", "the file is read-only")
    case 10: ("disk-error", "读写磁盘出错", "the disk could not be read or written")
    case 11: ("corrupt", "文件已损坏", "the file is damaged")
    case 13: ("disk-full", "磁盘已满", "the disk is full")
    case 14: ("cannot-open", "打不开文件", "the file cannot be opened")
    case 26: ("not-a-database", "不是数据库文件", "the file is no database")
    default: ("database-error", "数据库出错", "the database failed")
    }
  }
}
