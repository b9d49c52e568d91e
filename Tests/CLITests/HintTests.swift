import Foundation
import Testing

/// What a message tells people to type must exist.
struct HintTests {
  @Test func `every command and option named in a message exists`() throws {
    let program = try Program()
    defer { program.remove() }
    let page = try program.run(["docs"]).text
    let options = Set(page.matches(of: /--[a-z][a-z-]*/).map { String($0.output) })
    let titles = Set(page.matches(of: /\n#+ (stockpile[a-z -]*)/).map { String($0.output.1) })
    for file in try Self.sources() {
      let text = try String(contentsOf: file, encoding: .utf8)
      let strings = text.matches(of: /"(?:[^"\\\n]|\\.)*"/).map { String($0.output) }
      for string in strings {
        let unknown =
          string.matches(of: /--[a-z][a-z-]+/).map { String($0.output) }
          .filter { !options.contains($0) }
          + string.matches(of: /stockpile ([a-z][a-z-]+)/).map { "stockpile \($0.output.1)" }
          .filter { !titles.contains($0) && $0 != "stockpile database" }
        #expect(unknown == [], "\(file.lastPathComponent): \(string)")
      }
    }
  }

  /// The files whose strings people read.
  private static func sources() throws -> [URL] {
    let folders = ["Stockpile/Failures", "Storage", "Operations", "CLI"]
    return try folders.flatMap { folder -> [URL] in
      let root = Program.package.appendingPathComponent("Sources/\(folder)")
      let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
      return try #require(files).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }.sorted { $0.path < $1.path }
  }
}
