import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# The packaging scripts lie outside the package, one beside the other.
sys.path.extend(str(ROOT / "packaging" / name) for name in ("windows", "wine"))
