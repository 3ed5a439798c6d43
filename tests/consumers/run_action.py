"""Runs the steps of a composite action as GitHub's runner does: run_action.py ACTION_FOLDER RUNNER_FOLDER [NAME=VALUE ...]

Works in the current folder. A step that uses another action is printed and not run. The last line is the action's
outputs; the exit status is that of the first step that failed.
"""

import json
import os
import pathlib
import re
import subprocess
import sys

import yaml

folder, runner = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
action = yaml.safe_load((folder / "action.yml").read_text("utf-8"))
values = {f"inputs.{name}": entry.get("default", "") for name, entry in action["inputs"].items()}
values["github.action_path"] = str(folder)
for given in sys.argv[3:]:
    name, value = given.split("=", 1)
    assert f"inputs.{name}" in values, f"no input {name}"
    values[f"inputs.{name}"] = value
failed = 0
path = os.environ["PATH"]


def value_of(name):
    assert name in values or name.startswith("steps."), f"unknown {name}"
    return values.get(name, "")


def filled(text):
    """A text with its expressions, each of which may be one name only."""
    return re.sub(r"\$\{\{ *([\w.-]+) *\}\}", lambda found: value_of(found[1]), str(text))


def holds(condition):
    """Whether a condition of names, strings, comparisons and status functions holds; without one, success() is meant."""
    inner = condition.strip().removeprefix("${{").removesuffix("}}").strip()
    names = re.sub(r"(inputs|steps)\.[\w.-]+", lambda found: repr(value_of(found[0])), inner)
    asks = re.search(r"(always|cancelled|failure|success)\(\)", names)
    python = names.replace("&&", " and ").replace("||", " or ").replace("!cancelled()", "True").replace("always()", "True")
    python = python.replace("failure()", str(bool(failed))).replace("success()", str(not failed))
    return eval(python) and (bool(asks) or not failed)


def run(step):
    global failed, path
    assert "${{" not in step["run"], f"an expression in a script: {step['run']}"
    assert step["shell"] == "bash"
    script, output, paths = (runner / name for name in ("script.sh", "output", "path"))
    script.write_text(step["run"], "utf-8")
    output.write_text("")
    paths.write_text("")
    environment = {name: filled(value) for name, value in step.get("env", {}).items()}
    files = {"GITHUB_OUTPUT": str(output), "GITHUB_PATH": str(paths), "RUNNER_TEMP": str(runner), "PATH": path}
    bash = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)]
    status = subprocess.run(bash, env={**os.environ, **files, **environment}, stdin=subprocess.DEVNULL).returncode
    failed = failed or status
    for line in output.read_text("utf-8").splitlines():
        name, value = line.split("=", 1)
        values[f"steps.{step.get('id')}.outputs.{name}"] = value
    path = os.pathsep.join([*reversed(paths.read_text("utf-8").splitlines()), path])


for step in action["runs"]["steps"]:
    if not holds(step.get("if", "success()")):
        continue
    if "run" in step:
        run(step)
    else:
        print("uses", step["uses"], json.dumps({name: filled(value) for name, value in step["with"].items()}), flush=True)
print(json.dumps({name: filled(entry["value"]) for name, entry in action["outputs"].items()}))
sys.exit(failed)
