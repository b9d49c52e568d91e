internal import ArgumentParser
internal import Interchange
internal import Planning
internal import Reports
internal import Stockpile

/// 合并各台机器跑的部分。
struct SimulateMergeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "merge", "合并分几部分跑的推演", "put the parts of a run together",
      discussion: say(
        """
        与一次跑完的结果一字不差；缺的、重的、别的情景的部分不合并。不用账簿。
        例：stockpile simulate merge 部分*.json --html > 推演.html
        """,
        """
        The same figures as in one piece; parts that are missing, come twice or are of another run are
        refused. Needs no book.
        Example: stockpile simulate merge part*.json --html > simulation.html
        """))
  }

  @Argument(help: .words("simulate --out 写出的文件", "files of simulate --out", value: "files"))
  var files: [String]

  @OptionGroup var rows: TopOptions
  @OptionGroup var reading: PageOptions

  func run() throws {
    try reading.checkFormats()
    let parts = try files.map { file in
      let bytes = try FileAccess.contents(file)
      do throws(SeedProblems) {
        return try SimulationPartFile.result(of: bytes, file: file)
      } catch {
        throw Failure.partFile(error)
      }
    }
    let limit = try rows.limit()
    do throws(SimulationResult.MergeFault) {
      let whole = try SimulationResult.merged(parts)
      reading.answer(SimulationReport(whole, limit: limit))
    } catch {
      throw Failure.merge(error, files, replications: parts.first?.scenario.replications ?? 0)
    }
  }
}
