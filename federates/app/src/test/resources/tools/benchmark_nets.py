"""Writes benchmark networks of pandapower or SimBench into a folder, each with pandapower's own results beside it.

Usage: benchmark_nets.py (pandapower | simbench) FOLDER
"""

import json
import pathlib
import shutil
import sys
import warnings

warnings.simplefilter("ignore")

import pandapower as pp
import pandapower.networks


def of_pandapower():
    yield "case33bw", pp.networks.case33bw()
    yield "cigre_mv", pp.networks.create_cigre_network_mv()
    yield "cigre_mv_der", pp.networks.create_cigre_network_mv(with_der="all")
    yield "cigre_lv", pp.networks.create_cigre_network_lv()
    yield "mv_oberrhein", pp.networks.mv_oberrhein()


def of_simbench(folder):
    import simbench

    tables = folder / "tables"
    tables.mkdir()
    for table in (pathlib.Path(simbench.sb_dir) / "networks" / "1-complete_data-mixed-all-0-sw").glob("*.csv"):
        if "Profile" not in table.name:  # a year in quarters of an hour, 100 MB
            shutil.copy(table, tables)
    for code in ("1-LV-rural1--0-sw", "1-MV-rural--0-sw", "1-MV-urban--0-sw"):
        yield code, simbench.get_simbench_net(code, str(tables))


def write(name, net, folder):
    pp.runpp(
        net, algorithm="nr", trafo_model="pi", calculate_voltage_angles=False, tolerance_mva=1e-10, max_iteration=50, numba=False
    )
    results = {
        "load_mw": float(net.res_load.p_mw.sum()),
        "losses_mw": float(net.res_line.pl_mw.sum() + net.res_trafo.pl_mw.sum()),
        "voltage_pu": {str(net.bus.name.at[bus]): float(voltage) for bus, voltage in net.res_bus.vm_pu.items()},
    }
    pp.to_json(net, str(folder / (name + ".json")))
    (folder / (name + ".results")).write_text(json.dumps(results), encoding="utf-8")


def main(library, folder):
    for name, net in of_pandapower() if library == "pandapower" else of_simbench(folder):
        write(name, net, folder)


main(sys.argv[1], pathlib.Path(sys.argv[2]))
