internal import ArgumentParser
internal import Operations
internal import Reports

/// The allocation problem as a file.
struct AllocateProblemCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .words(
      "problem", "把分配问题写成一个文件，改了再算，不动库存",
      "write the problem as a file: what if, without touching stock",
      discussion: say(
        """
        文件里有谁要多少、有多少、用多少、怎么去；优先级、保底、车辆、道路、体积、效期都可以改。
        例：stockpile allocate problem --item PP0101 --item PP0102 > 问题.json
            stockpile allocate --problem 问题.json
        """,
        """
        The file says who needs, has and uses how much, and the ways between; tiers, minimums,
        vehicles, roads, volumes and lots can be changed.
        Example: stockpile allocate problem --item PP0101 --item PP0102 > problem.json
                 stockpile allocate --problem problem.json
        """))
  }

  @OptionGroup var part: AllocationOptions
  @OptionGroup(title: say("通用", "general")) var global: GlobalOptions

  func run() throws {
    let desk = try Desk(global, writing: false)
    let problem = try desk.session.allocationProblem(try part.question(desk))
    Console.answer(text: AllocationProblemFile(problem).text)
  }
}
