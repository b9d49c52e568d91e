import Foundation
import Testing

/// The help of every command, in both languages, is the page in `Docs`.
struct CommandsPageTests {
  @Test func `Docs/Commands.md is what the program prints`() throws {
    let page = try Self.page()
    let file = Program.package.appendingPathComponent("Docs/Commands.md")
    #expect(
      try String(contentsOf: file, encoding: .utf8) == page, "run `make docs` and read the diff")
  }

  @Test func `every command explains itself in both languages`() throws {
    let sections = try Self.page().components(separatedBy: "\n#").dropFirst()
    #expect(sections.count > 30)
    for section in sections {
      let blocks = section.components(separatedBy: "```text\n").dropFirst()
      let title = section.prefix { $0 != "\n" }
      try #require(blocks.count == 2, "\(title)")
      #expect(blocks.first?.hasPrefix("概述：") == true, "\(title) in Chinese")
      #expect(blocks.last?.hasPrefix("OVERVIEW: ") == true, "\(title) in English")
      #expect(Self.untranslated(blocks.first ?? "") == [], "\(title) in Chinese")
      #expect(Self.withChinese(blocks.last ?? "") == [], "\(title) in English")
    }
  }

  private static func page() throws -> String {
    let program = try Program()
    defer { program.remove() }
    return try program.run(["docs"]).text
  }

  /// Options that are described without a Chinese word.
  private static func untranslated(_ help: String) -> [String] {
    // What does not fit beside a long option stands on the next line.
    help.replacing(/\n {8,}/, with: " ").components(separatedBy: "\n").filter { line in
      line.hasPrefix("  -") && !line.unicodeScalars.contains { $0.properties.isIdeographic }
    }
  }

  private static func withChinese(_ help: String) -> [String] {
    help.components(separatedBy: "\n").filter { line in
      line.unicodeScalars.contains { $0.properties.isIdeographic }
    }
  }
}
