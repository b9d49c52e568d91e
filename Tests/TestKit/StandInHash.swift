public import Stockpile

/// A stand-in for SHA-256 where no test depends on its strength: four FNV-1a sums of 64 bits.
///
/// Tests of storage pass the real function to `ReferenceLedger` instead.
public func standInHash(_ bytes: [UInt8]) -> Digest {
  var digest: [UInt8] = []
  for salt in UInt8(0)..<4 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in [salt] + bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      digest.append(UInt8(truncatingIfNeeded: sum >> shift))
    }
  }
  guard let digest = Digest(bytes: digest) else { fatalError("a digest has 32 bytes") }
  return digest
}
