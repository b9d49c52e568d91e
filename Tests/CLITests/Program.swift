import Foundation

/// The built program, run in a folder of its own.
struct Program {
  /// The folder it runs in.
  let folder: URL

  /// A new folder with the seeds beside it.
  init() throws {
    let name = "stockpile-transcript-\(UUID().uuidString)"
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("Seeds"),
      withDestinationURL: Self.package.appendingPathComponent("Seeds"))
  }

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The folder of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program lies beside the test bundle.
  static let path: String = {
    let own =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: own).deletingLastPathComponent()
      .appendingPathComponent("stockpile").path
  }()

  /// What it said, on stdout and stderr together, and the exit code.
  struct Answer {
    var text: String
    var status: Int32
  }

  /// Runs it with those words; with answers it runs at a terminal and gets one for each question.
  func run(
    _ words: [String], environment: [String: String] = [:], answers: [String]? = nil
  ) throws -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = Self.environment(folder).merging(environment) { $1 }
      .filter { !$0.value.isEmpty }
    guard let answers else { return try run(process) }
    return try Terminal().run(process, answers)
  }

  private func run(_ process: Process) throws -> Answer {
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Answer(text: String(decoding: bytes, as: UTF8.self), status: process.terminationStatus)
  }

  private static func environment(_ folder: URL) -> [String: String] {
    [
      "HOME": folder.path, "LC_ALL": "C.UTF-8", "COLUMNS": "100",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "STOCKPILE_DATABASE": "book.sqlite", "STOCKPILE_OPERATOR": "张三",
      "STOCKPILE_TODAY": "2026-11-01",
    ]
  }
}
