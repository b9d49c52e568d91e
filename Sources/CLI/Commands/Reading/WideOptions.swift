internal import ArgumentParser

/// How wide a table may be.
struct WideOptions: ParsableArguments {
  @Flag(
    help: .words(
      "列出全部栏目，不限 80 列（--csv、--json 总是全部）",
      "every column, also beyond 80 characters (--csv and --json always)"))
  var wide = false
}
