import Foundation
import Planning
import Stockpile

/// What one series of 36 months costs: the Croston family beside statsforecast, on the same series in
/// the same run, and the automatic choice.
struct SpeedBenchmark {
  static let methods: [DemandMethod] = [
    .croston(weight: 0.1), .sba(weight: 0.1), .tsb(size: 0.1, chance: 0.05),
  ]

  /// What statsforecast took for a series, in seconds: through its method, and beneath it.
  struct Peer {
    var method: Double
    var beneath: Double
    var total: Double
  }

  let units: [[Int64]]
  let levels: [DemandLevels]

  init(_ demand: GeneratedDemand, sites: Int = 25) {
    units = (0..<sites).flatMap { site in
      (0..<demand.items).map { demand.months(site: site, item: $0) }
    }
    levels = units.map { DemandLevels(units: $0) }
  }

  /// Seconds of processor time a series, the best of some rounds, and the sum of what came out.
  func cost(rounds: Int = 30, _ work: (DemandLevels) -> Double) -> (seconds: Double, total: Double)
  {
    var (best, total) = (Double.infinity, 0.0)
    for _ in 0..<rounds {
      let start = Self.clock()
      total = 0
      for levels in levels { total += work(levels) }
      best = min(best, Self.clock() - start)
    }
    return (best / Double(levels.count), total)
  }

  /// Runs `Benchmarks/Python/croston_family.py`; nil where there is no statsforecast.
  func peers() throws -> [String: Peer]? {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "croston-family-\(ProcessInfo.processInfo.processIdentifier).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try JSONEncoder().encode(units).write(to: file)
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Python/croston_family.py").standardizedFileURL
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script.path, file.path]
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = String(
      decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    var peers: [String: Peer] = [:]
    for line in output.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 4, let method = Double(words[1]), let beneath = Double(words[2]),
        let total = Double(words[3])
      else { continue }
      peers[String(words[0])] = Peer(method: method, beneath: beneath, total: total)
    }
    return peers
  }

  static func clock() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The table.
  func report() throws {
    let peers = try peers()
    say(
      "\n\(levels.count) series of 36 months; µs of processor time a series, best of 30 rounds.\n")
    say("| | ours | statsforecast | ratio | its compiled function alone | ratio |")
    say("|---|---|---|---|---|---|")
    for method in Self.methods {
      let (seconds, total) = cost { DemandEstimate(method, of: $0).mean }
      let ours = "| \(title(method)) | \(figure(seconds * 1e6)) |"
      guard let peer = peers?[method.name] else {
        say(ours + " not installed | | | |")
        continue
      }
      guard abs(peer.total - total) <= 1e-6 * total else {
        fatalError("\(method.name): ours add up to \(total), statsforecast's to \(peer.total)")
      }
      say(
        ours + " \(figure(peer.method * 1e6)) | **\(figure(peer.method / seconds))** | "
          + "\(figure(peer.beneath * 1e6)) | \(figure(peer.beneath / seconds)) |")
    }
    let choice = cost { DemandChoice($0).estimate?.mean ?? 0 }
    say(
      "| the choice among \(DemandMethod.candidates.count) | \(figure(choice.seconds * 1e6)) | | | | |"
    )
  }
}
