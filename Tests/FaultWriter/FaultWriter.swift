import Glibc
import Operations
import Stockpile
import Storage

/// The process that fault tests kill, crowd or feed with damaged files:
/// `FaultWriter COMMAND BOOK [ARGUMENT …]`. Says what it did with write(2), never buffered.
@main
struct FaultWriter {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else { fatalError("usage: FaultWriter COMMAND BOOK [ARGUMENT …]") }
    let path = arguments[2]
    let number = arguments.count > 3 ? UInt64(arguments[3]) ?? 0 : 0
    do {
      switch arguments[1] {
      case "work": try work(path, seed: number)
      case "crowd": try crowd(path, seed: number, documents: Int(arguments[4]) ?? 0)
      case "issue": try issue(path, quantity: Int64(number))
      case "hold": try hold(path, seconds: UInt32(number))
      case "create": try Bench.makeBook(at: path)
      case "backup": _ = try Bench.open(path, for: .reading).store.backUp(to: arguments[3])
      case "restore":
        _ = try Store.restore(
          from: path, to: arguments[3], today: Bench.today, now: Bench.clock(),
          operatorName: Bench.operatorName, random: Bench.random)
      case "examine": examine(path)
      default: fatalError("unknown command \(arguments[1])")
      }
    } catch let failure as StorageFailure {
      say("failed \(failure.code)")
    }
  }

  static func say(_ line: String) {
    var text = line + "\n"
    let written = text.withUTF8 { Glibc.write(1, $0.baseAddress, $0.count) }
    if written < 0 { exit(3) }
  }

  static func acknowledge(_ posted: PostedDocument) {
    say(Acknowledgement(posted).line)
  }

  /// Works until it is killed.
  static func work(_ path: String, seed: UInt64) throws {
    var work = Workload(try Bench.open(path), seed: seed, acknowledge: acknowledge)
    while true { try work.step() }
  }

  /// Posts receipts as fast as it gets its turn, then tells its longest wait.
  static func crowd(_ path: String, seed: UInt64, documents: Int) throws {
    let session = try Bench.open(path)
    let clock = ContinuousClock()
    var longest = Duration.zero
    for number in 0..<documents {
      var draft = Draft(
        id: session.newID(), kind: .receipt, site: site(["C", "T1", "T2"][Int(seed % 3)]),
        occurredOn: Bench.today)
      draft.lines = [DraftLine(item("SOAP"), Int64(number % 900 + 1))]
      draft.particulars.note = "\(seed)/\(number)"
      let start = clock.now
      acknowledge(try session.post(draft).posted)
      longest = max(longest, clock.now - start)
    }
    say("longest \(Int(longest / .milliseconds(1)))")
  }

  static func issue(_ path: String, quantity: Int64) throws {
    let session = try Bench.open(path)
    var draft = Draft(id: session.newID(), kind: .issue, site: site("C"), occurredOn: Bench.today)
    draft.lines = [DraftLine(item("MASK"), quantity)]
    var options = PostOptions()
    options.again = true
    do { acknowledge(try session.post(draft, options).posted) } catch let refusal as Refusal {
      say("refused \(refusal.code)")
    }
  }

  /// Keeps the turn for some time, as a program that hangs would.
  static func hold(_ path: String, seconds: UInt32) throws {
    try Bench.open(path).store.write { _ in
      say("holding")
      sleep(seconds)
    }
  }

  /// Tells what an export of the file gives and what `check` finds.
  static func examine(_ path: String) {
    let store: Store
    do { store = try Store(opening: path, for: .reading) } catch {
      say("unopened \((error as? StorageFailure)?.code ?? "\(error)")")
      return
    }
    do { say("export \(try exportHash(store))") } catch { say("unexported") }
    do {
      let codes = Set(try store.check().findings.map(\.code))
      say("check " + codes.sorted().joined(separator: " "))
    } catch { say("unchecked \(error)") }
  }

  private static func exportHash(_ store: Store) throws -> Digest {
    try store.read { reader in
      var hash = Hashing.Running()
      _ = try reader.exportDocuments { hash.add($0) }
      return hash.digest
    }
  }
}
