import Glibc
import Interchange

/// Runs `body` on memory of exactly the input's size, so that the address sanitizer sees any byte
/// read too much.
func withExactBytes<Result>(
  _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws -> Result
) rethrows -> Result {
  let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
  defer { memory.deallocate() }
  memory.copyBytes(from: bytes)
  return try body(UnsafeRawBufferPointer(memory))
}

/// The problems met by stepping over the whole input.
func problems(skipping bytes: [UInt8], depthLimit: Int = 64) -> [JSONProblem] {
  let list = ProblemList()
  return withExactBytes(bytes) { exact in
    var reader = JSONReader(problems: list, depthLimit: depthLimit)
    reader.open(exact)
    let isClean = reader.finish()
    return isClean == list.isEmpty ? list.problems : []
  }
}

/// The problems met by stepping over `text`.
func problems(skipping text: String, depthLimit: Int = 64) -> [JSONProblem] {
  problems(skipping: Array(text.utf8), depthLimit: depthLimit)
}

/// The codes of the problems met by stepping over `text`.
func codes(_ text: String) -> [JSONProblem.Code] {
  problems(skipping: text).map(\.code)
}

/// The tree read from `bytes`, nil when anything is wrong.
func tree(_ bytes: [UInt8]) -> JSONTree? {
  withExactBytes(bytes) { JSONTree.read($0, problems: ProblemList()) }
}

/// The tree read from `text`, nil when anything is wrong.
func tree(_ text: String) -> JSONTree? {
  tree(Array(text.utf8))
}

/// `code line:column path`, the short form the expectations are written in.
func brief(_ problem: JSONProblem) -> String {
  "\(problem.code.rawValue) \(problem.line):\(problem.column) \(problem.path)"
}

/// A document line as our own books write it.
let sampleDocumentLine =
  #"{"document_number":"CK-PB-T-202-20261101-001","hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1"#
  + #"b2b0b822cd15d6c15b0f00a08","id":"0193a0b2-7c4e-7d3a-9b1f-5f1d2c3b4a59","kind":"issue","#
  + #""lines":[{"from":"daily/available","lot":{"expiry":"2028-05-31","item":"PP0102","lot_no":"#
  + #""B20260501","maker":"示例防护用品有限公司","price":24500},"quantity":20,"to":"used"},{"from":"#
  + #""daily/available","lot":{"expiry":"2028-06-30","item":"PP0103","lot_no":"C7"},"quantity":200,"#
  + #""to":"used"}],"log":"PB-T-202#1","number":12,"occurred_on":"2026-11-01","operator":"王","#
  + #""recorded_at":"2026-11-01T09:00:00.000+08:00","version":1}"#

/// An anonymous file with the given contents, positioned at its start; the caller closes it.
func jsonFile(_ bytes: [UInt8]) -> Int32 {
  var template = Array("/tmp/json-reader-XXXXXX".utf8CString)
  let descriptor = mkstemp(&template)
  unlink(template)
  precondition(descriptor >= 0 && write(descriptor, bytes, bytes.count) == bytes.count)
  lseek(descriptor, 0, SEEK_SET)
  return descriptor
}

/// The generator of Steele, Lea and Flood: small, and the same on every platform.
struct JSONTestRandom {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
