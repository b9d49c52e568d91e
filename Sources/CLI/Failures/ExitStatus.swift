/// What the program tells the shell.
enum ExitStatus: Int32 {
  case done = 0
  /// A stock rule said no; nothing was recorded.
  case refused = 1
  /// Done, and the answer is bad news.
  case badNews = 2
  case usage = 64
  case badInput = 65
  case missing = 66
  case bug = 70
  case database = 74
  case busy = 75
}
