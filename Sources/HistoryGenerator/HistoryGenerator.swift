import Glibc

/// `HistoryGenerator SEEDS FILE`: writes the recorded year of the demonstration district.
@main
struct HistoryGenerator {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 3 else {
      print("HistoryGenerator SEEDS FILE")
      exit(64)
    }
    var template = Array("/tmp/recorded-year-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { fatalError("no temporary folder: \(errno)") }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer {
      for name in ["", ".lock-a", ".lock-b"] { unlink("\(folder)/pingba.sqlite\(name)") }
      rmdir(folder)
    }
    let bytes = try RecordedYear.export(seeds: words[1], workingIn: folder)
    guard let file = fopen(words[2], "w") else { fatalError("cannot write \(words[2]): \(errno)") }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
      fatalError("cannot write \(words[2]): \(errno)")
    }
  }
}
