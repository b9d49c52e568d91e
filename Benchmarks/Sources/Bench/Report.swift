import Foundation

/// The page `Docs/Benchmarks.md`: ratios first, absolute figures beside them.
struct Report {
  private(set) var text: String

  init(quick: Bool) {
    text = """
      # Benchmarks

      Made by `make bench`; do not edit. Every comparison was measured side by side in one run, in \
      turns, and is the ratio that counts; absolute figures belong to this machine and its load.
      \(Self.machine)\(quick ? " Sizes are a tenth of the usual ones (`--quick`)." : "")

      Sizes: 181 sites × 600 items × 3 lots; five lines a document; synthetic, seed 20261121. \
      Seconds of processor time (all threads, user and kernel) and of the clock.

      Which way of deciding serves better is measured apart, with `swift run -c release \
      --package-path Benchmarks decisions rules` (or `choice`, `speed`): `Docs/Decisions/` 15 and 16. \
      Allocation and \
      simulation have pages of their own: `Benchmarks-Allocation.md`, `Benchmarks-Simulation.md`.
      """
  }

  private static var machine: String {
    let information = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model = information.split(separator: "\n").first { $0.hasPrefix("model name") }
      .flatMap { $0.split(separator: ":").last }.map { $0.trimmingCharacters(in: .whitespaces) }
    let load = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? ""
    let average = load.split(separator: " ").first ?? "?"
    return "Machine: \(model ?? "unknown"), \(ProcessInfo.processInfo.activeProcessorCount) cores, "
      + "load average \(average) at the start."
  }

  private mutating func add(_ lines: String...) {
    text += "\n" + lines.joined(separator: "\n") + "\n"
  }

  mutating func posting(
    _ costs: [(ours: Cost, yardstick: Cost)], documents: Int, movements: Int
  ) {
    let (ours, bare) = (costs.map(\.ours).median, costs.map(\.yardstick).median)
    let portion = Double(PostingBenchmark.portion)
    add(
      "## (a) Documents posted one at a time, durable", "",
      "\(documents) documents of 1–3 lines into a book of \(movements) movements: issues, receipts, "
        + "dispatches, arrivals, with every rule on; against the same rows, chain and balances "
        + "through SQLite's bare C interface. Ratio of speeds, median of portions of 100.", "",
      "| | ratio C ÷ ours (clock) | ratio (processor) | ms a document (clock) | ms (processor) |",
      "|---|---|---|---|---|",
      "| ours | **\(figure(costs.map { $0.yardstick.wall / $0.ours.wall }.median))** (target ≥ 0.7) | "
        + "\(figure(costs.map { $0.yardstick.processor / $0.ours.processor }.median)) | "
        + "\(figure(ours.wall / portion * 1000)) | \(figure(ours.processor / portion * 1000)) |",
      "| bare C | 1 | 1 | \(figure(bare.wall / portion * 1000)) | "
        + "\(figure(bare.processor / portion * 1000)) |")
  }

  mutating func importing(
    _ ours: [Cost], _ bare: [Cost], _ python: [Cost], movements: Int, documents: Int, bytes: Int
  ) {
    let reference = ours.median
    func row(_ name: String, _ costs: [Cost], _ target: String) -> String {
      guard !costs.isEmpty else { return "| \(name) | skipped | | | |" }
      let cost = costs.median
      let ratios = zip(costs, ours).map {
        Cost(wall: $0.wall / $1.wall, processor: $0.processor / $1.processor)
      }.median
      return "| \(name) | **\(figure(ratios.processor))**\(target) | \(figure(ratios.wall)) | "
        + "\(figure(cost.processor)) | \(figure(cost.wall)) |"
    }
    add(
      "## (b) Importing \(movements) movements", "",
      "\(documents) documents, \(bytes / 1_000_000) MB of export, into a new book. Ours reads strict "
        + "JSON, checks chain and rules and folds the ledger again; C reads no text (rows in memory, "
        + "one transaction, all indexes kept, an upsert a balance, SHA-256 of as many bytes); Python "
        + "uses json, hashlib and executemany. All three files hold the same rows.", "",
      "| | ratio ÷ ours (processor) | ratio (clock) | s (processor) | s (clock) |",
      "|---|---|---|---|---|",
      row("ours", ours, ""), row("bare C, no JSON", bare, " (target ≥ 0.8)"),
      row("Python json + sqlite3", python, " (target ≥ 2)"), "",
      "Ours: \(figure(reference.wall * 1e6 / Double(movements))) µs a movement by the clock.")
  }

  mutating func queries(_ rows: [QueryBenchmark.Answer], _ small: Int, _ large: Int) {
    add(
      "## (c) Questions, in process and warm", "",
      "| question | growth \(small) → \(large) | ms at \(small) | ms at \(large) | lines |",
      "|---|---|---|---|---|",
      rows.map { row in
        "| \(row.question.rawValue) | **\(figure(row.large / row.small))** | "
          + "\(figure(row.small * 1000)) | \(figure(row.large * 1000)) | "
          + "\(row.smallLines), \(row.largeLines) |"
      }.joined(separator: "\n"), "",
      "Target: one site ≤ 10 ms, growing less than 1.2 ×. The site asked about holds every lot at "
        + "both sizes. The stock of a site costs what its lines cost; a card what it prints; a past "
        + "day what moved at the site since the last closed month.")
  }

  mutating func checks(
    _ whole: (small: Cost, large: Cost), _ daily: (small: Cost, large: Cost), _ small: Int,
    _ large: Int
  ) {
    func row(_ name: String, _ costs: (small: Cost, large: Cost), _ target: String) -> String {
      let growth = costs.large.processor / costs.small.processor * Double(small) / Double(large)
      return "| \(name) | **\(figure(growth))** | \(figure(costs.small.wall)) | "
        + "\(figure(costs.large.wall))\(target) | \(figure(costs.small.processor)) | "
        + "\(figure(costs.large.processor)) |"
    }
    add(
      "## (d) Looking over the book", "",
      "| | cost a movement, \(large) ÷ \(small) (processor) | s at \(small) (clock) | s at \(large) "
        + "(clock) | s at \(small) (processor) | s at \(large) (processor) |",
      "|---|---|---|---|---|---|",
      row("`check`", whole, " (target ≤ 7)"), row("`check --daily`", daily, " (target ≤ 2)"), "",
      "Linear in the movements: 1 or less in the first column.")
  }

  mutating func starting(_ costs: (version: Cost?, stock: Cost?)?) {
    guard let costs else {
      add("## (e) Start-up", "", "Skipped: `STOCKPILE_BINARY` named no program.")
      return
    }
    func row(_ name: String, _ cost: Cost?, _ target: String) -> String {
      guard let cost else { return "| \(name) | failed | |" }
      return "| \(name) | \(figure(cost.wall * 1000))\(target) | \(figure(cost.processor * 1000)) |"
    }
    add(
      "## (e) Start-up", "", "| process | ms (clock) | ms (processor) |", "|---|---|---|",
      row("`stockpile --version`", costs.version, " (target ≤ 30)"),
      row("`stockpile stock --site … --json`, the large book", costs.stock, ""))
  }
}

/// Three significant figures are more than a busy machine deserves.
func figure(_ value: Double) -> String {
  let decimals = abs(value) >= 100 ? 0 : abs(value) >= 10 ? 1 : 2
  return String(format: "%.\(decimals)f", value)
}
