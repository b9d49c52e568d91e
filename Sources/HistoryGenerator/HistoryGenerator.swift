import Foundation

/// `HistoryGenerator SEEDS FILE`: writes the recorded year of the demonstration district. The book it
/// is made in lies in a temporary folder and goes with it.
@main
struct HistoryGenerator {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 3 else {
      print("HistoryGenerator SEEDS FILE")
      exit(64)
    }
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "recorded-year-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = try RecordedYear.export(seeds: words[1], workingIn: folder.path)
    try Data(bytes).write(to: URL(filePath: words[2]), options: .atomic)
  }
}
