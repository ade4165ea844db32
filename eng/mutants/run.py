#!/usr/bin/env python3
"""Breaks the code in one place after the other, and shows that the tests notice each.

    eng/mutants/run.py                 all mutants of all lists
    eng/mutants/run.py lane            those of eng/mutants/lane.py
    eng/mutants/run.py lane 3 17       these of it

It works in a copy of the tree, which it builds once; a mutant is then one project compiled again and the tests of its list run up to the
first failure. Killed is a mutant by a failing test, or by tests that take eight times as long as they do without it. Exit code 1 tells of
one that survives, does not compile, or does not find its text.
"""
import importlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
QUICK = ["-v", "q", "-nologo", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:GenerateDocumentationFile=false"]


class Bench:
    """A copy of the tree with the tests of one list."""

    def __init__(self, subject, root):
        self.subject, self.root = subject, root
        self.environment = {**os.environ, **subject.ENVIRONMENT, "DOTNET_CLI_TELEMETRY_OPTOUT": "1"}
        self.tests = self.output_of(subject.TESTS)
        self.library = self.output_of(subject.PROJECT)

    def output_of(self, project):
        path = self.root / project
        folder = path.parent / "bin" / "Debug"
        assembly = path.stem + ".dll"
        return lambda: max(folder.glob(f"*/{assembly}"), key=lambda found: found.stat().st_mtime)

    def run(self, *command, seconds):
        try:
            return subprocess.run(command, cwd=self.root, env=self.environment, capture_output=True, text=True, timeout=seconds)
        except subprocess.TimeoutExpired:
            return None

    def begin(self):
        """Builds all, and learns how long the tests take when nothing is wrong."""
        build = self.run("dotnet", "build", self.subject.TESTS, *QUICK, seconds=1200)
        if build is None or build.returncode != 0:
            sys.exit("the copy does not build:\n" + (build.stdout + build.stderr if build else "it takes too long"))
        start = time.monotonic()
        test = self.test(seconds=1200)
        if test is None or test.returncode != 0:
            sys.exit(f"the tests fail without a mutant:\n{test.stdout if test else ''}")
        taken = time.monotonic() - start
        self.limit = max(20, 8 * taken)
        total = re.search(r"Total: (\d+)", test.stdout)
        print(f"{total.group(1) if total else '?'} tests pass in {taken:.1f} s; a mutant may take {self.limit:.0f} s", flush=True)

    def test(self, seconds):
        classes = [argument for name in self.subject.CLASSES for argument in ("-class", name)]
        classes += [argument for name in getattr(self.subject, "PASSED_OVER", []) for argument in ("-method-", name)]
        return self.run("dotnet", str(self.tests()), *classes, "-stopOnFail", "-noColor", seconds=seconds)

    def fate(self):
        build = self.run("dotnet", "build", self.subject.PROJECT, "--no-restore", "--no-dependencies", *QUICK, seconds=600)
        if build is None or build.returncode != 0:
            return "DOES NOT COMPILE" if build else "THE BUILD TAKES TOO LONG"
        library = self.library()
        for suffix in (".dll", ".pdb"):
            shutil.copy(library.with_suffix(suffix), self.tests().parent)
        test = self.test(self.limit)
        if test is None:
            return "killed: the tests hang"
        failed = re.search(r"(\S+?)(?:\(.*)? \[FAIL\]\s*(?:\S+ : )?(.{0,120})", test.stdout)
        if failed:
            return f"killed by {failed.group(1).split('.')[-1]}: {failed.group(2).strip()}"
        return "SURVIVED" if test.returncode == 0 else "killed: the process of the tests broke"


def copy_tree(target):
    listed = subprocess.run(["git", "ls-files", "-z", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True)
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)


def run_list(name, numbers):
    subject = importlib.import_module(name)
    print(f"== {name}: {subject.__doc__}", flush=True)
    bad = 0
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        root = pathlib.Path(folder)
        copy_tree(root)
        bench = Bench(subject, root)
        bench.begin()
        chosen = numbers or range(1, len(subject.MUTANTS) + 1)
        for number in chosen:
            mutant, file, before, after, *argument = subject.MUTANTS[number - 1]
            path = root / subject.CODE / file
            text = path.read_text()
            start = time.monotonic()
            if text.count(before) == 1:
                path.write_text(text.replace(before, after))
                fate = bench.fate()
                path.write_text(text)
            else:
                fate = f"ITS TEXT IS {text.count(before)} TIMES IN {file}"
            if argument and fate == "SURVIVED":
                fate = f"survives, and may: {argument[0]}"
            bad += fate[:2].isupper()
            print(f"{number:3} {mutant}: {fate} ({time.monotonic() - start:.0f} s)", flush=True)
        print(f"{len(chosen) - bad} of {len(chosen)} mutants of {name} are as they should be", flush=True)
    return bad


def main():
    lists = sorted(path.stem for path in HERE.glob("*.py") if path.stem != "run")
    names, numbers = ([sys.argv[1]], [int(argument) for argument in sys.argv[2:]]) if len(sys.argv) > 1 else (lists, [])
    if names[0] not in lists:
        sys.exit(__doc__)
    return 1 if sum(run_list(name, numbers) for name in names) else 0


if __name__ == "__main__":
    sys.exit(main())
