import Foundation
import Testing

/// Replays the transcripts, and the examples of the READMEs, against the built program.
///
/// With `STOCKPILE_RECORD=1` in the environment what the program says is written into the files
/// instead, to be read as a diff.
struct TranscriptTests {
  static let files: [URL] = {
    let folder = Program.package.appendingPathComponent("Tests/CLITests/Transcripts")
    let found = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let readmes = ["README.md", "README.zh-CN.md"]
      .map { Program.package.appendingPathComponent($0) }
      .filter { FileManager.default.fileExists(atPath: $0.path) }
    return (found ?? []).filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent } + readmes
  }()

  @Test("the program says what the transcript says", arguments: files)
  func replay(file: URL) throws {
    let isMarkdown = file.pathExtension == "md"
    let transcript = Transcript(
      try String(contentsOf: file, encoding: .utf8), isMarkdown: isMarkdown)
    let program = try Program()
    defer { program.remove() }
    var said: [String] = []
    for step in transcript.steps {
      let answer = try KeptYear.replay(step, program) ?? step.replay(program)
      said.append(answer)
      if !Self.isRecording {
        #expect(answer == step.said, "\(file.lastPathComponent): $ \(step.command)")
      }
    }
    if Self.isRecording {
      try transcript.text(saying: said).write(to: file, atomically: true, encoding: .utf8)
    }
  }

  private static let isRecording =
    ProcessInfo.processInfo.environment["STOCKPILE_RECORD"] == "1"
}
