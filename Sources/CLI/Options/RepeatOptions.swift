internal import ArgumentParser
internal import Operations
internal import Stockpile

/// How a document is recorded: tried, retried or repeated.
struct RepeatOptions: ParsableArguments {
  @Option(
    help: .words(
      "单据标识；用同一标识重试不会重记", "id of the document; a retry with it is harmless", value: "uuid"))
  var id: String?

  @Flag(help: .words("确实又发生一次，再记一张", "it really happened again: record it again"))
  var again = false

  @Flag(help: .words("只试算，不记账", "only try, record nothing"))
  var dryRun = false
}

extension RepeatOptions {
  /// The id given, or a new one.
  func documentID(_ session: Session) throws -> DocumentID {
    try id.map { try DocumentWords.id($0) } ?? session.newID()
  }

  /// How to post.
  var postOptions: PostOptions {
    var options = PostOptions()
    options.again = again
    options.dryRun = dryRun
    return options
  }
}
